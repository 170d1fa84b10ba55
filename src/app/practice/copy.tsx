import { useSignal } from '@preact/signals';
import { say } from '#app/words-later.ts';

/** Puts a text on the clipboard. */
export function Copy({ text }: { readonly text: string }) {
  const isCopied = useSignal(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => (isCopied.value = true));
  };
  return (
    <button type="button" onClick={copy}>
      {say(isCopied.value ? 'copied' : 'copy')}
    </button>
  );
}
