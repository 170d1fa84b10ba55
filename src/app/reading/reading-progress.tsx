import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReadProgress } from '#actions/read-device.ts';
import { deviceName } from '#app/device-name.ts';
import { dateText } from '#app/format.ts';
import { spanText } from '#app/measures.ts';
import { route } from '#app/route.ts';
import { latest } from '#app/state.ts';
import { count, say } from '#app/words-later.ts';
import type { LocalDate } from '#domain/time.ts';
import type { Reading } from './reading.ts';
import styles from './reading.module.css';

type Now = Extract<Reading, { state: 'running' }>;

export function Running({ now }: { readonly now: Now }) {
  const { progress, label, ready, stopping } = now;
  const words = say(stopping ? 'reading.stopping' : `reading.${progress.step}`);
  return (
    <div class={styles.running}>
      <div class={styles.text}>
        <h2>{progress.device ? deviceName(progress.device) : label}</h2>
        <p class={styles.step}>
          <span>{words}</span>
          <Figures progress={progress} stopping={stopping} />
          {progress.reception && <Radio reception={progress.reception} />}
        </p>
      </div>
      <progress class={styles.bar} aria-label={words} {...share(progress)} />
      <button type="button" class={styles.stop} disabled={stopping} onClick={now.stop}>
        {say('reading.stop')}
      </button>
      {ready && <Ready {...ready} />}
      <Spoken words={words} progress={progress} />
    </div>
  );
}

/** The newest day while the rest is still read. */
const Ready = ({ date, show }: NonNullable<Now['ready']>) => (
  <div class={styles.ready}>
    <output>{say('reading.ready', { date: dateText(date) })}</output>
    {!isShown(date) && (
      <button type="button" data-kind="link" onClick={show}>
        {say('reading.look')}
      </button>
    )}
  </div>
);

const isShown = (date: LocalDate): boolean =>
  route.value.page === 'day' && (route.value.date ?? latest.value) === date;

const LEVELS = { poor: 1, fair: 2, good: 3 } as const;

/** Three bars, as many of them full as the radio is good, and the word for it. */
const Radio = ({ reception }: { readonly reception: keyof typeof LEVELS }) => (
  <span class={styles.radio}>
    <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true" focusable="false">
      {[1, 2, 3].map((level) => (
        <rect
          key={level}
          x={level * 5 - 5}
          y={12 - level * 4}
          width="3"
          height={level * 4}
          data-off={level > LEVELS[reception] || undefined}
        />
      ))}
    </svg>
    {say(`reception.${reception}`)}
  </span>
);

/** Without a total the bar says only that something goes on. */
const share = ({ done, total }: ReadProgress) =>
  total === undefined || total === 0 ? {} : { value: Math.min(done, total), max: total };

function Figures({ progress, stopping }: { progress: ReadProgress; stopping: boolean }) {
  const { step, done, total, pages, secondsLeft } = progress;
  if (stopping || step !== 'reading' || total === undefined) return null;
  const left = secondsLeft !== undefined && secondsLeft > 0;
  return (
    <>
      <span class={styles.figure}>
        {pages === undefined ? say('reading.of', { done, total }) : count('pages', pages)}
      </span>
      {left && <span>{say('reading.left', { time: spanText(secondsLeft * 1000) })}</span>}
    </>
  );
}

/** For a screen reader: each new step, and each quarter of the way. */
function Spoken({ words, progress }: { words: string; progress: ReadProgress }) {
  const { step, done, total } = progress;
  const quarter = step === 'reading' && total ? Math.floor((4 * done) / total) : 0;
  const spoken = useSignal('');
  useEffect(() => {
    const percent = quarter * 25;
    spoken.value = quarter > 0 && quarter < 4 ? say('reading.percent', { percent }) : words;
  }, [words, quarter]);
  return <output class="spoken">{spoken}</output>;
}
