import { asFailure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { fine, type Health, worse } from '#store/health.ts';
import { absorbPending, journal } from '#workers/clients.ts';
import { listPeople } from './people.ts';

export type { Health } from '#store/health.ts';

/**
 * Compares journal and view of one person, or of all, mends each from the other and decodes what
 * came back. Never throws: what cannot be looked at is `unavailable`.
 */
export async function checkHealth(person?: Person): Promise<Health> {
  let health = fine;
  try {
    for (const one of person ? [person] : await listPeople()) {
      health = worse(health, await checkPerson(one));
    }
    return health;
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    return worse(health, { ...fine, state: 'unavailable', detail: `${code}: ${message}` });
  }
}

/** Looks going on: whoever asks meanwhile gets the same answer. */
const running = new Map<string, Promise<Health>>();

function checkPerson(person: Person): Promise<Health> {
  const { id } = person;
  const check = running.get(id) ?? checkOnce(person).finally(() => running.delete(id));
  running.set(id, check);
  return check;
}

async function checkOnce(person: Person): Promise<Health> {
  const health = await journal().ask((notebook) => notebook.check(person.id));
  if (health.state !== 'unavailable' && !health.isLocked) await absorbPending(person);
  return health;
}
