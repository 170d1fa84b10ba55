/** Whether this Basalt is on this computer alone: its address says nothing to anybody else. */
export const isLocal = (): boolean => /^(?:localhost$|127\.|\[::1\]$)/.test(location.hostname);
