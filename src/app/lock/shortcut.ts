type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey' | 'key'>;

/** Ctrl + Shift + L, by the letter and not by the place of its key. */
export const isLockShortcut = ({ ctrlKey, shiftKey, altKey, metaKey, key }: Pressed): boolean =>
  ctrlKey && shiftKey && !altKey && !metaKey && key.toLowerCase() === 'l';

export const LOCK_SHORTCUT = 'Ctrl + Shift + L';
