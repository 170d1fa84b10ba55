import { useSignal } from '@preact/signals';
import type { Health } from '#actions/health.ts';
import type { Failure } from '#domain/failure.ts';
import { deviceName } from './device-name.ts';
import { failures } from './failures.ts';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { hrefOf, route } from './route.ts';
import { days, health, openPerson, owner, people, person, report, trouble } from './state.ts';
import { count, say } from './words.ts';
import styles from './style/shell.module.css';

/** What stands above every page: whose readings these are when they are simulated, and repairs. */
export const Notices = () => (
  <>
    {person.value?.demo ? <DemoNotice /> : <WhoseBar />}
    {(health.value?.state === 'repaired' || health.value?.state === 'damaged') && <HealthNotice />}
    {trouble.value && !isToldByDay() && <TroubleNotice failure={trouble.value} />}
  </>
);

const DemoNotice = () => (
  <aside class={styles.notice}>
    <p>{say('demo.notice')}</p>
    <button type="button" data-kind="link" onClick={() => void leave().catch(report)}>
      {say('demo.leave')}
    </button>
  </aside>
);

/** Without days the day page itself says what is wrong. */
const isToldByDay = (): boolean => route.value.page === 'day' && (days.value?.length ?? 0) === 0;

/** On a phone, where the rail with the name is missing; only where there is somebody else. */
function WhoseBar() {
  const others = people.value.filter(({ demo }) => !demo).length > 1;
  if (!person.value || !others) return null;
  return (
    <aside class={`${styles.notice} ${styles.whose}`}>
      <p>{person.value.name}</p>
      <a href={hrefOf({ page: 'settings' })}>{say('person.other')}</a>
    </aside>
  );
}

const leave = async (): Promise<void> => openPerson(await owner());

function HealthNotice() {
  const seen = useSignal(false);
  const found = health.value;
  if (seen.value || !found) return null;
  const text = healthText(found);
  return <Told text={text} warns={found.state === 'damaged'} onClose={() => (seen.value = true)} />;
}

/** A failure that belongs to no page: what happened and what to do. */
function TroubleNotice({ failure }: { readonly failure: Failure }) {
  const { title, next } = failures[failure.code];
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
