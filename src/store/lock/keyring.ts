import { Failure } from '#domain/failure.ts';
import { say } from '../changes.ts';
import { holdShared } from '../held-lock.ts';

// Keys of locks that are open, in memory alone. Every page and worker has a ring of its own; who has a key
// gives it to another of this origin that asks for it.

/** What rings say to each other. */
type Said =
  | { readonly asked: string; readonly by: string }
  | { readonly given: string; readonly to: string; readonly key: Uint8Array }
  | { readonly locked: string; readonly by: string };

const CHANNEL = 'basalt-lock';
/** Whoever has a key holds this, shared: who asks need not wait for an answer that nobody can give. */
const holding = (keyId: string) => `basalt-key-${keyId}`;
/** A page that is busy takes its time to answer. */
const PATIENCE_MS = 5000;

/** This page or worker, among all. */
const SELF = crypto.randomUUID();

interface Held {
  readonly person: string;
  readonly key: Uint8Array;
  readonly release: () => void;
}

const ring = new Map<string, Held>();
const closers = new Map<string, Set<() => void>>();
/** How often each person was locked: a key that was on its way then comes too late. */
const locked = new Map<string, number>();
let hearing: BroadcastChannel | undefined;

const tell = (message: Said): void => say(CHANNEL, message);

/** Keeps a key until the person is locked, and gives it to whoever asks. */
export async function holdKey(person: string, keyId: string, key: Uint8Array): Promise<void> {
  if (ring.has(keyId)) return;
  listen();
  ring.set(keyId, { person, key, release: () => undefined });
  const release = globalThis.navigator?.locks ? await holdShared(holding(keyId)) : () => undefined;
  if (ring.has(keyId)) ring.set(keyId, { person, key, release });
  else release();
}

/** The key of that name, a copy that stays when the ring's is dropped. Throws Failure `locked` where nobody has it. */
export async function keyOf(person: string, keyId: string): Promise<Uint8Array> {
  const known = ring.get(keyId)?.key;
  if (known) return known.slice();
  listen();
  const before = locked.get(person);
  const key = await keyWire.ask(keyId);
  const isOver = () => locked.get(person) !== before;
  if (key && !isOver()) await holdKey(person, keyId, key.slice());
  if (!key || isOver()) throw new Failure('locked', `nobody has the key ${keyId}`);
  return key;
}

/** Whether this page or worker, or another, has the key. */
export const isKeyKnown = async (keyId: string): Promise<boolean> =>
  ring.has(keyId) || keyWire.isHeld(keyId);

/** Called once the person is locked, here or elsewhere: to close what is open of them. */
export function whenLocked(person: string, close: () => void): void {
  closers.set(person, (closers.get(person) ?? new Set()).add(close));
}

/** Drops a person's keys and closes all that is open of them, in this page or worker. */
export function dropKeys(person: string): void {
  locked.set(person, (locked.get(person) ?? 0) + 1);
  for (const [keyId, held] of ring) {
    if (held.person !== person) continue;
    ring.delete(keyId);
    held.key.fill(0);
    held.release();
  }
  const open = closers.get(person) ?? [];
  closers.delete(person);
  for (const close of open) close();
}

/** As `dropKeys`, in every page and worker of this browser. */
export function lockEverywhere(person: string): void {
  tell({ locked: person, by: SELF });
  dropKeys(person);
}

/** Tells of everybody who is locked by another page or worker, until the returned function is called. */
export function onLockElsewhere(told: (person: string) => void): () => void {
  const heard = new BroadcastChannel(CHANNEL);
  heard.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('locked' in data && data.by !== SELF) told(data.locked);
  });
  return () => heard.close();
}

function listen(): void {
  if (hearing) return;
  hearing = new BroadcastChannel(CHANNEL);
  hearing.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('locked' in data) dropKeys(data.locked);
    if ('asked' in data) answer(data.asked, data.by);
  });
  // In the tests' Node a channel keeps the process; browsers know no such thing.
  if ('unref' in hearing && typeof hearing.unref === 'function') hearing.unref();
}

function answer(keyId: string, to: string): void {
  const held = ring.get(keyId);
  if (held) tell({ given: keyId, to, key: held.key });
}

/** How a ring asks the others. */
const keyWire = {
  /** Whether any ring has the key; a browser that cannot tell says yes. */
  async isHeld(keyId: string): Promise<boolean> {
    const { locks } = globalThis.navigator ?? {};
    if (!locks) return false;
    const { held = [] } = await locks.query();
    return held.some(({ name }) => name === holding(keyId));
  },
  async ask(keyId: string): Promise<Uint8Array | undefined> {
    return (await keyWire.isHeld(keyId)) ? askOthers(keyId) : undefined;
  },
};

function askOthers(keyId: string): Promise<Uint8Array | undefined> {
  const asking = new BroadcastChannel(CHANNEL);
  const by = crypto.randomUUID();
  const answered = new Promise<Uint8Array | undefined>((resolve) => {
    asking.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if ('given' in data && data.to === by && data.given === keyId) resolve(data.key);
    });
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  tell({ asked: keyId, by });
  return answered.finally(() => asking.close());
}
