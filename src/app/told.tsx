import { useSignal } from '@preact/signals';
import type { Health } from '#actions/health.ts';
import type { Failure } from '#domain/failure.ts';
import { deviceName } from './device-name.ts';
import { failureText } from './failures.ts';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { health, trouble } from './state.ts';
import { count, say } from './words-later.ts';
import styles from './style/shell.module.css';

/** What a look at the stored data found, until it is closed. */
export function HealthNotice() {
  const seen = useSignal(false);
  const found = health.value;
  if (seen.value || !found) return null;
  const text = healthText(found);
  return <Told text={text} warns={found.state === 'damaged'} onClose={() => (seen.value = true)} />;
}

/** A failure that belongs to no page: what happened and what to do. */
export function TroubleNotice({ failure }: { readonly failure: Failure }) {
  const { title, next } = failureText(failure.code);
  return <Told text={`${title}. ${next}`} warns onClose={() => (trouble.value = undefined)} />;
}

interface ToldProps {
  readonly text: string;
  readonly warns: boolean;
  readonly onClose: () => void;
}

const Told = ({ text, warns, onClose }: ToldProps) => (
  <output class={styles.notice}>
    {warns && <WarningIcon />}
    <span>{text}</span>
    <button type="button" data-kind="icon" aria-label={say('close')} onClick={onClose}>
      <CloseIcon />
    </button>
  </output>
);

function healthText({ state, sectionsLost, devices, interrupted }: Health): string {
  if (state === 'damaged') return damageText(sectionsLost, devices);
  return say(interrupted > 0 ? 'health.interrupted' : 'health.repaired');
}

function damageText(lost: number, devices: readonly string[]): string {
  const said = lost > 0 ? count('health.damaged', lost) : say('health.damaged.some');
  if (devices.length === 0) return said;
  return `${said} ${say('health.cure', { devices: devices.map(keyName).join(', ') })}`;
}

/** The device behind a key of domain/capture.ts, `family:model:serial`. */
function keyName(key: string): string {
  const [family = '', model = '', ...serial] = key.split(':');
  return deviceName({ family, model, serial: serial.join(':') });
}
