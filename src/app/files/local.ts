/** Whether this Basalt is on this computer alone: its address says nothing to anybody else. */
export const isLocal = (): boolean => /^(?:localhost$|127\.|\[::1\]$)/.test(location.hostname);

/** The viewer of this Basalt. */
export const viewerHref = (): string => new URL('v', document.baseURI).href;

/** A link that opens there; `text` stands behind the `#`. */
export const viewerLink = (text: string): string => `${viewerHref()}#${text}`;

/** Where shares open, as people tell it; undefined where the address of this Basalt leads nowhere from elsewhere. */
export function viewerAddress(): string | undefined {
  if (isLocal()) return undefined;
  const { host, pathname } = new URL('v/', document.baseURI);
  return host + pathname;
}
