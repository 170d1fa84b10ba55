/** Hands a file to the browser's downloads; nothing is sent anywhere. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `2026-11-24`, for the names of files. */
export const fileDate = (): string => new Intl.DateTimeFormat('en-CA').format(Date.now());
