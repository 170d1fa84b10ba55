const isOn = (pattern: RegExp): boolean => pattern.test(navigator.userAgent);

export const onWindows = (): boolean => isOn(/Windows/);
export const onLinux = (): boolean => isOn(/Linux|X11/) && !isOn(/Android|CrOS/);
