/** English text about drivers in the way: only who meets one needs it. */
export const en = {
  'linux.title': 'Linux: a driver of the kernel holds it',
  'linux.steps':
    'lsusb -t names the driver. Run sudo modprobe -r and that name, leave the device plugged in and try again.',
  'windows.title': 'Windows: it has no WinUSB driver',
  'windows.steps':
    'In the Device Manager, under Driver Details of the device, it must say winusb.sys. The free program Zadig (zadig.akeo.ie) puts WinUSB in the place of another driver. The maker’s own program cannot use the device after that, until its driver is installed again.',
} as const;
