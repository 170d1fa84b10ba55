import { practiceLinkText, type Standing } from '#actions/standing.ts';
import { failureText } from '#app/failures.ts';
import { whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { LinkField } from '#app/sync/link-field.tsx';
import { instant } from '#domain/time.ts';
import { say } from './words.ts';

interface Props {
  readonly standing: Standing;
  /** The person does not sync by that place any more. */
  readonly isLeft: boolean;
}

/** What a practice finds at the place, how it gets there, and what is wrong with that. */
export function StandingNow({ standing, isLeft }: Props) {
  const { name, placeName, address, isGivenOut, trouble } = standing;
  if (isLeft) return <p>{say('standing.left', { place: placeName, name })}</p>;
  return (
    <>
      <p>{writtenText(standing)}</p>
      {trouble && <p class={page.note}>{troubleText(trouble)}</p>}
      {address === undefined ? (
        <p>{say('standing.folder', { name, place: placeName })}</p>
      ) : (
        <LinkField
          label={say('standing.link')}
          hint={say('standing.link.hint')}
          text={practiceLinkText(address)}
        />
      )}
      {isGivenOut === false && <p class={page.note}>{say('standing.closed')}</p>}
      <p class="quiet">{say('standing.reads')}</p>
    </>
  );
}

function writtenText({ days: n, placeName: place, written }: Standing): string {
  if (written === undefined) return say('standing.unwritten', { n, place });
  const when = whenText(written, instant(Date.now()), preferences.value);
  return say('standing.on', { n, place, when });
}

function troubleText(code: Parameters<typeof failureText>[0]): string {
  const { title, next } = failureText(code);
  return `${say('standing.trouble')} ${title}. ${next}`;
}
