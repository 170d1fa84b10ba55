import { confirmCode } from '#actions/sync-set-up.ts';
import page from '#app/style/page.module.css';
import { CodeForm } from './code-form.tsx';
import type { Begun } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  readonly begun: Begun;
  readonly onDone: () => void;
}

/** The code to keep on paper. Sync begins once it was typed from there and has opened the vault. */
export const ConfirmCode = ({ begun: { whose, place, code }, onDone }: Props) => (
  <section class={page.section}>
    <CodeForm
      code={code}
      button={say('code.go')}
      then={say('code.begins')}
      onTyped={async (typed) => {
        const isRight = await confirmCode(whose, place, { typed, code });
        if (isRight) onDone();
        return isRight;
      }}
    />
  </section>
);
