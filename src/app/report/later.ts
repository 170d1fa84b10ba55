import { useEffect, useState } from 'preact/hooks';

/** The rows a moment after the picture, which comes first; never those of another one. */
export function useLater<Rows extends readonly unknown[]>(rows: Rows): Rows | readonly never[] {
  const [ready, setReady] = useState<Rows>();
  useEffect(() => {
    const handle = requestIdleCallback(() => setReady(rows), { timeout: 300 });
    return () => cancelIdleCallback(handle);
  }, [rows]);
  return ready === rows ? rows : [];
}
