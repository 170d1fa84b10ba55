import { useSignal } from '@preact/signals';
import { say } from './words-later.ts';

/** Puts a text on the clipboard, and says so until there is another text. */
export function CopyButton({ text }: { readonly text: string }) {
  const copied = useSignal('');
  const copy = () => void navigator.clipboard.writeText(text).then(() => (copied.value = text));
  return (
    <button type="button" onClick={copy}>
      {say(copied.value === text ? 'copied' : 'copy')}
    </button>
  );
}
