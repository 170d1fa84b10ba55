import type { ComponentChildren } from 'preact';
import { familyOf } from '#actions/families.ts';
import type { ReadOutcome } from '#actions/read-device.ts';
import type { Failure } from '#domain/failure.ts';
import { deviceName } from '#app/device-name.ts';
import { download, fileDate } from '#app/download.ts';
import { failureText } from '#app/failures.ts';
import { SKEW_WARNED, skewText, timeText } from '#app/measures.ts';
import { DriverHelp } from '#app/devices/driver-help.tsx';
import { LinuxHelp } from '#app/devices/linux-help.tsx';
import { WarningIcon } from '#app/icons.tsx';
import { route } from '#app/route.ts';
import { preferences } from '#app/state.ts';
import { count, say } from '#app/words-later.ts';
import { showLatest } from './begin.ts';
import { persisted, type Reading } from './reading.ts';
import styles from './reading.module.css';

type Done = Extract<Reading, { state: 'done' }>;
type Lost = Extract<Reading, { state: 'failed' }>;

export function Outcome({ now }: { readonly now: Done }) {
  const { outcome } = now;
  return (
    <div class={styles.result} aria-live="polite">
      <h2>{deviceName(outcome.device)}</h2>
      {outcome.failure ? (
        <Partial outcome={outcome} failure={outcome.failure} />
      ) : (
        <Whole now={now} />
      )}
      {outcome.unanswered.length > 0 && <p>{count('unanswered', outcome.unanswered.length)}</p>}
      {outcome.problems > 0 && <p>{count('problems', outcome.problems)}</p>}
      <Skew ms={outcome.clockSkewMs} />
      <Kept />
      <Actions>
        {outcome.failure && <Again again={now.again} />}
        {outcome.latest && route.value.page !== 'day' && (
          <button type="button" onClick={() => showLatest(outcome)}>
            {say('reading.show')}
          </button>
        )}
        {(outcome.failure ?? outcome.problems > 0) && <SaveTrace trace={outcome.trace} />}
      </Actions>
      {(outcome.failure ?? outcome.problems > 0) && <TraceNote />}
    </div>
  );
}

function Whole({ now: { outcome, at } }: { readonly now: Done }) {
  const { results, added, miscount } = outcome;
  if (results === 0) return <p>{say('reading.done.none')}</p>;
  const time = timeText(at, preferences.value);
  const counted = { results: countOf(outcome), added };
  if (miscount) return <p>{say('reading.miscount', counted)}</p>;
  return <p>{say('reading.done', { ...counted, time })}</p>;
}

/** A meter holds results; a pump also holds what was done with it. */
const countOf = ({ device, results }: ReadOutcome): string =>
  count(familyOf(device.family)?.addressing ? 'entries' : 'results', results);

function Partial({ outcome, failure }: { outcome: ReadOutcome; failure: Failure }) {
  const { added } = outcome;
  return (
    <>
      <p class={styles.what}>
        <WarningIcon />
        <strong>{failureText(failure.code).title}</strong>
      </p>
      <p>{say('reading.partial', { results: countOf(outcome), added })}</p>
      <p>{failureText(failure.code).next}</p>
    </>
  );
}

export function Failed({ now: { label, failure, again, amend } }: { readonly now: Lost }) {
  const { title, data, next } = failureText(failure.code);
  return (
    <div class={styles.result} role="alert">
      <h2>{label}</h2>
      <p class={styles.what}>
        <WarningIcon />
        <strong>{title}</strong>
      </p>
      <p>{data}</p>
      <p>{next}</p>
      {failure.code === 'permission-denied' && <LinuxHelp open />}
      {failure.code === 'interface-busy' && <DriverHelp />}
      <Actions>
        <Again again={again} />
        {amend && (
          <button type="button" onClick={amend}>
            {say('reading.amend')}
          </button>
        )}
        {hasTrace(failure) && <SaveTrace trace={failure.trace} />}
      </Actions>
      {hasTrace(failure) && <TraceNote />}
    </div>
  );
}

const hasTrace = (failure: Failure): failure is Failure & { trace: () => string } =>
  'trace' in failure && typeof failure.trace === 'function';

function Skew({ ms }: { readonly ms: number }) {
  if (Math.abs(ms) <= SKEW_WARNED) return null;
  return (
    <p>
      {say('skew.remark', { skew: skewText(ms) })} {say('skew.advice')}
    </p>
  );
}

const Kept = () =>
  persisted.value === 'granted' || persisted.value === 'denied' ? (
    <p class="quiet">{say(`persist.${persisted.value}`)}</p>
  ) : null;

const Actions = ({ children }: { readonly children: ComponentChildren }) => (
  <div class={styles.actions}>{children}</div>
);

const Again = ({ again }: { readonly again: () => void }) => (
  <button type="button" data-kind="primary" onClick={again}>
    {say('retry')}
  </button>
);

const TraceNote = () => <small>{say('reading.trace.note')}</small>;

const SaveTrace = ({ trace }: { readonly trace: () => string }) => (
  <button type="button" onClick={() => download(`basalt-${fileDate()}.trace`, new Blob([trace()]))}>
    {say('reading.trace')}
  </button>
);
