import { useSignal } from '@preact/signals';
import { say } from '#app/words.ts';
import styles from './devices.module.css';

const RULE = 'SUBSYSTEM=="hidraw", ATTRS{idVendor}=="1a79", TAG+="uaccess"';
const FILE = '/etc/udev/rules.d/70-basalt.rules';
const RELOAD = 'sudo udevadm control --reload';

const onLinux = (): boolean =>
  /Linux|X11/.test(navigator.userAgent) && !/Android|CrOS/.test(navigator.userAgent);

/** On Linux a meter belongs to root until a udev rule gives it to the person at the screen. */
export function LinuxHelp({ open = false }: { readonly open?: boolean }) {
  const copied = useSignal(false);
  if (!onLinux()) return null;
  const copy = () => {
    void navigator.clipboard.writeText(RULE).then(() => (copied.value = true));
  };
  return (
    <details class={styles.linux} open={open}>
      <summary>{say('devices.linux')}</summary>
      <p>{say('devices.linux.1', { file: FILE })}</p>
      <div class={styles.rule}>
        <code>{RULE}</code>
        <button type="button" onClick={copy}>
          {say(copied.value ? 'copied' : 'copy')}
        </button>
      </div>
      <p>{say('devices.linux.2', { command: RELOAD })}</p>
    </details>
  );
}
