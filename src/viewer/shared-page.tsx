import { useLayoutEffect } from 'preact/hooks';
import { DayPage } from '#app/day/day-page.tsx';
import { HelpPage } from '#app/help/help-page.tsx';
import { ReportPage } from '#app/report/report-page.tsx';
import { go, route } from '#app/route.ts';
import { preferences } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';
import { isSamePlace, placeIn } from './place.ts';
import type { OpenShare } from './read-share.ts';
import { reports } from './reports.ts';
import { say } from './words.ts';

/** Whose days these are, as the pages of the app ask for a person. */
const personOf = ({ head: { whose, simulated } }: OpenShare): Person => ({
  id: 'shared',
  name: whose || say('somebody'),
  demo: simulated,
});

/** The page that the address asks for; an address that leads out of the share is mended first. */
export function SharedPage({ share }: { readonly share: OpenShare }) {
  const asked = route.value;
  const place = placeIn(share.head, asked);
  const isThere = isSamePlace(asked, place);
  useLayoutEffect(() => {
    if (!isThere) go(place, 'replace');
  });
  if (!isThere) return null;
  if (place.page === 'help') return <HelpPage />;
  const person = personOf(share);
  if (place.page === 'day')
    return (
      <DayPage
        isCopy
        date={place.date ?? share.head.to}
        person={person}
        preferences={preferences.value}
        now={() => share.made}
      />
    );
  const report = reports.find(({ page }) => page === place.page);
  return report ? (
    <ReportPage isCopy report={report} person={person} latest={share.head.to} />
  ) : null;
}
