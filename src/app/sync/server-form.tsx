import { useSignal } from '@preact/signals';
import { type NetworkPlace, type ProbeProblem, tryPlace } from '#actions/places.ts';
import page from '#app/style/page.module.css';
import { problemText } from './problem-text.ts';
import { ServerFields } from './server-fields.tsx';
import { type Server, emptyServer, isFilled, serverPlace } from './server.ts';
import { triedText, useTrying } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  /** Called with a place that does all that a sync asks of it. */
  readonly onTried: (place: NetworkPlace) => Promise<void>;
}

/** How a server is reached; it is tried out before anything is begun there. */
export function ServerForm({ onTried }: Props) {
  const server = useSignal<Server>(emptyServer);
  const problem = useSignal<ProbeProblem | undefined>(undefined);
  const { state, run } = useTrying();
  const change = (changed: Partial<Server>) => {
    server.value = { ...server.value, ...changed };
    problem.value = undefined;
  };
  const tryOut = () =>
    run(async () => {
      const place = serverPlace(server.value);
      ({ problem: problem.value } = await tryPlace(place));
      if (!problem.value) await onTried(place);
    });
  const isWorking = state.value === 'working';
  return (
    <>
      <ServerFields server={server.value} onChange={change} />
      <div class={page.actions}>
        <button type="button" disabled={isWorking || !isFilled(server.value)} onClick={tryOut}>
          {say(isWorking ? 'server.trying' : 'server.go')}
        </button>
      </div>
      <output>{problem.value ? problemText(problem.value) : triedText(state.value)}</output>
    </>
  );
}
