import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { asFailure, type Failure } from '#domain/failure.ts';
import { Broken } from './boundary.tsx';

/** A component whose code is fetched when it is first shown, or before that by `fetch`. */
type Lazy<Props> = ComponentType<Props> & { readonly fetch: () => Promise<unknown> };

/** Space stays empty while the code is on its way. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchOnce = async () => (loaded ??= await load());

  function Shown(props: Props) {
    const ready = useSignal(loaded !== undefined);
    const failure = useSignal<Failure | undefined>(undefined);
    useEffect(() => {
      fetchOnce().then(
        () => (ready.value = true),
        (thrown: unknown) => (failure.value = asFailure(thrown)),
      );
    }, []);
    if (failure.value) return <Broken failure={failure.value} />;
    const Loaded = ready.value ? loaded : undefined;
    return Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Shown, { fetch: fetchOnce });
}
