import { say } from '#app/words.ts';
import { onLinux, onWindows } from './platform.ts';
import styles from './devices.module.css';

/** Which driver keeps the browser from a USB device, and how to take it away. */
export function DriverHelp() {
  const system = onLinux() ? 'driver.linux' : onWindows() ? 'driver.windows' : undefined;
  if (!system) return null;
  return (
    <details class={styles.linux} open>
      <summary>{say(system)}</summary>
      <p>{say(`${system}.1`)}</p>
    </details>
  );
}
