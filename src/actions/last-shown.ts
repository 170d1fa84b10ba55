/** Where the id of the one who is shown stands besides: it can be read before any database is open. */
const KEY = 'basalt-shown';

/** Notes who is shown, or that nobody is. A browser without this memory starts later, and as well. */
export function noteShown(id: string | undefined): void {
  if (id === lastShown()) return;
  try {
    if (id === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    // Nothing is lost: the list of people says it too.
  }
}

/** Who was shown last. A guess: only the list of people says who is still here. */
export function lastShown(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
