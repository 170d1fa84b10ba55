import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReadProgress } from '#actions/read-device.ts';
import { deviceName } from '#app/device-name.ts';
import { spanText } from '#app/format.ts';
import { say } from '#app/words.ts';
import type { Reading } from './reading.ts';
import styles from './reading.module.css';

type Now = Extract<Reading, { state: 'running' }>;

export function Running({ now }: { readonly now: Now }) {
  const { progress, label, stopping } = now;
  const words = say(stopping ? 'reading.stopping' : `reading.${progress.step}`);
  return (
    <div class={styles.running}>
      <div class={styles.text}>
        <h2>{progress.device ? deviceName(progress.device) : label}</h2>
        <p class={styles.step}>
          <span>{words}</span>
          <Figures progress={progress} stopping={stopping} />
        </p>
      </div>
      <progress class={styles.bar} aria-label={words} {...share(progress)} />
      <button type="button" class={styles.stop} disabled={stopping} onClick={now.stop}>
        {say('reading.stop')}
      </button>
      <Spoken words={words} progress={progress} />
    </div>
  );
}

/** Without a total the bar says only that something goes on. */
const share = ({ done, total }: ReadProgress) =>
  total === undefined || total === 0 ? {} : { value: Math.min(done, total), max: total };

function Figures({ progress, stopping }: { progress: ReadProgress; stopping: boolean }) {
  const { step, done, total, secondsLeft } = progress;
  if (stopping || step !== 'reading' || total === undefined) return null;
  const left = secondsLeft !== undefined && secondsLeft > 0;
  return (
    <>
      <span class={styles.figure}>{say('reading.of', { done, total })}</span>
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
