import { useSignal } from '@preact/signals';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { sizeText } from '#app/measures.ts';
import { ShareByLink } from '#app/sync/share-by-link.tsx';
import { OpenedWithChoice } from '#app/practice/opened-with.tsx';
import { windowText } from '#app/report/dates.ts';
import type { Window } from '#app/report/report.ts';
import { lastDays } from '#app/report/window.ts';
import { latest, person } from '#app/state.ts';
import { say as sayApp } from '#app/words.ts';
import page from '#app/style/page.module.css';
import { viewerAddress } from './local.ts';
import { SealForm } from './seal-form.tsx';
import { type Choice, choiceOf, ShareFields } from './share-fields.tsx';
import { type Shared, useSharing } from './use-sharing.ts';
import { say } from './words.ts';

/** Chosen days in one file for somebody else to look at. */
export function ShareSection() {
  const whose = person.value;
  const end = latest.value;
  return (
    <section class={page.section}>
      <h2>{say('share.title')}</h2>
      {whose && end ? (
        <Share key={whose.id} whose={whose} end={end} />
      ) : (
        <p class="quiet">{say('share.none')}</p>
      )}
    </section>
  );
}

/** What the app calls somebody who gave no name says nothing to a clinician. */
const nameOf = ({ name }: Person): string => (name === sayApp('person.mine') ? '' : name);

function opensText(): string {
  const address = viewerAddress();
  return address ? say('share.opens', { address }) : say('share.opens.local');
}

function Share({ whose, end }: { readonly whose: Person; readonly end: LocalDate }) {
  const window = useSignal<Window>(lastDays(14, end));
  const choice = useSignal<Choice>({
    whose: nameOf(whose),
    reader: '',
    withNotes: false,
    until: '30',
  });
  const sharing = useSharing(whose, window, choice);
  const { sealing, opened, isAsked, isWrong, afresh, choose } = sharing;
  return (
    <>
      <p>
        {say('share.text', { name: whose.name })} {opensText()}
      </p>
      <p class="quiet">{say('share.holds')}</p>
      {whose.demo && <p class={page.note}>{say('share.simulated')}</p>}
      <SealForm
        sealing={sealing}
        isForKey={opened !== 'passphrase'}
        hint={say('share.passphrase')}
        button={say('share.go')}
        told={savedText}
      >
        <ShareFields
          window={window.value}
          latest={end}
          choice={choice.value}
          onWindow={(chosen) => {
            window.value = chosen;
            afresh();
          }}
          onChoice={(changed) => {
            choice.value = { ...choice.value, ...changed };
            afresh();
          }}
        />
        <OpenedWithChoice
          whose={whose}
          chosen={opened}
          isAsked={isAsked}
          signedAs={choice.value.whose.trim()}
          onChoose={choose}
        />
      </SealForm>
      <ShareByLink
        whose={whose}
        isWrong={isWrong}
        days={() => ({ ...window.value, ...choiceOf(choice.value) })}
      />
    </>
  );
}

function savedText({ file, bytes, window, opened }: Shared): string {
  const saved = say('share.done', { days: windowText(window), file, size: sizeText(bytes) });
  const next =
    typeof opened === 'object' ? say('share.send', { name: opened.name }) : say('share.tell');
  return `${saved} ${next}`;
}
