import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './style/dialog.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A modal question. Escape closes it; the keyboard returns to where it was. `onClose` comes once and
 * at the key: the browser's own word that it is closed comes later, when the next may stand open.
 */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const told = useRef(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      told.current = true;
      shown?.close();
      // The browser gives the keyboard back for a dialog that is still in the page alone.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = () => {
    if (told.current) return;
    told.current = true;
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={heading}
      onCancel={close}
      onClose={close}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
