import { onLinux, onWindows } from './platform.ts';
import { say } from './driver-words.ts';
import styles from './devices.module.css';

/** Which driver keeps the browser from a USB device, and how to take it away. */
export function DriverHelp() {
  const help = onLinux() ? 'linux' : onWindows() ? 'windows' : undefined;
  if (!help) return null;
  return (
    <details class={styles.linux} open>
      <summary>{say(`${help}.title`)}</summary>
      <p>{say(`${help}.steps`)}</p>
    </details>
  );
}
