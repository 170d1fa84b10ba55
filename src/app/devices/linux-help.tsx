import { useSignal } from '@preact/signals';
import { families } from '#actions/families.ts';
import { say } from '#app/words-later.ts';
import { onLinux } from './platform.ts';
import { udevRules } from './udev-rules.ts';
import styles from './devices.module.css';

const FILE = '/etc/udev/rules.d/70-basalt.rules';
const RELOAD = 'sudo udevadm control --reload';

/** On Linux a meter belongs to root until a udev rule gives it to the person at the screen. */
export function LinuxHelp({ open = false }: { readonly open?: boolean }) {
  const copied = useSignal(false);
  if (!onLinux()) return null;
  const text = udevRules(families);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => (copied.value = true));
  };
  return (
    <details class={styles.linux} open={open}>
      <summary>{say('devices.linux')}</summary>
      <p>{say('devices.linux.1', { file: FILE })}</p>
      <div class={styles.rule}>
        <code>{text}</code>
        <button type="button" onClick={copy}>
          {say(copied.value ? 'copied' : 'copy')}
        </button>
      </div>
      <p>{say('devices.linux.2', { command: RELOAD })}</p>
    </details>
  );
}
