import { onLinux, onWindows } from './platform.ts';
import styles from './devices.module.css';

/** In words of its own, as the failures are: only who meets one needs them. */
const linux = {
  title: 'Linux: a driver of the kernel holds it',
  steps:
    'lsusb -t names the driver. Run sudo modprobe -r and that name, leave the device plugged in and try again.',
};
const windows = {
  title: 'Windows: it has no WinUSB driver',
  steps:
    'In the Device Manager, under Driver Details of the device, it must say winusb.sys. The free program Zadig (zadig.akeo.ie) puts WinUSB in the place of another driver. The maker’s own program cannot use the device after that, until its driver is installed again.',
};

/** Which driver keeps the browser from a USB device, and how to take it away. */
export function DriverHelp() {
  const help = onLinux() ? linux : onWindows() ? windows : undefined;
  if (!help) return null;
  return (
    <details class={styles.linux} open>
      <summary>{help.title}</summary>
      <p>{help.steps}</p>
    </details>
  );
}
