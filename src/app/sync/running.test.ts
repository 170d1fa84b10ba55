import { type Signal, signal } from '@preact/signals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { instant } from '#domain/time.ts';
import { Running } from './running.tsx';

type Own = Record<string, unknown>;
/** The page as it is drawn again and again: what its signals hold stays, and its parts are what they were given. */
const page = vi.hoisted(() => ({
  cells: [] as unknown[],
  next: 0,
  drawn: {} as Record<string, Own>,
  went: [] as unknown[],
}));
vi.mock('@preact/signals', async (original) => {
  const real = await original<{ signal: (value: unknown) => Signal }>();
  const useSignal = (value: unknown) => (page.cells[page.next++] ??= real.signal(value));
  return { ...real, useSignal };
});
const part = vi.hoisted(() => (name: string) => ({
  [name]: (given: Own) => {
    page.drawn[name] = given;
    return null;
  },
}));
vi.mock('./computers.tsx', () => part('Computers'));
vi.mock('./shutting-out.tsx', () => part('ShuttingOut'));
vi.mock('./letting-in.tsx', () => part('LettingIn'));
vi.mock('./found.tsx', () => ({ ...part('Found'), needsNewKey: () => false }));
vi.mock('./passkeys.tsx', () => part('Passkeys'));
vi.mock('./send-again.tsx', () => part('SendAgain'));
vi.mock('./sign-in.tsx', () => ({ ...part('SignIn'), isRefused: () => false }));
vi.mock('./stop.tsx', () => part('Stop'));
vi.mock('./exchange-text.ts', () => ({ lastText: () => '', doneText: () => '' }));
vi.mock('./setting-up.ts', () => ({ triedText: () => '' }));
const exchange = vi.hoisted((): { of: unknown; readonly synced: { value: unknown } } => ({
  of: undefined,
  synced: { value: undefined },
}));
vi.mock('./use-exchange.ts', () => ({ useExchange: () => exchange.of }));
vi.mock('#app/route.ts', () => ({ go: (to: unknown) => page.went.push(to) }));
vi.stubGlobal('document', { getElementById: () => null });

const computer = (id: string, isOwn = false) => ({ id, name: id, isOwn, since: instant(1) });
const [own, lost, other] = [computer('own', true), computer('lost'), computer('other')];
const whose = { id: 'p-anna', name: 'Anna', demo: false };
const placeOf = (computers: SyncedPlace['computers']): SyncedPlace => ({
  id: 'one',
  name: 's3.example/anna',
  computers,
  late: [],
  vault: 'first',
});

let changed: PromiseLike<void>;
let isTold: () => void;
beforeEach(() => {
  Object.assign(page, { cells: [], went: [] });
  changed = new Promise((resolve) => (isTold = resolve));
  exchange.synced.value = undefined;
  const { synced } = exchange;
  exchange.of = { state: signal('idle'), synced, soFar: signal({}), go: () => {} };
});

/** What is drawn by now, by the names of its parts. */
function draw(place: SyncedPlace, opened?: string): Record<string, Own> {
  Object.assign(page, { next: 0, drawn: {} });
  render(h(Running, { whose, place, opened, onChanged: async () => changed }));
  return page.drawn;
}
const press = async (given: Own | undefined, name: string, ...by: readonly unknown[]) => {
  const pressed = given?.[name];
  if (typeof pressed !== 'function') throw new Error(`no ${name}`);
  await pressed(...by);
};

it('whoever was shut out is gone from the list before it is shown again', async () => {
  const before = placeOf([own, lost, other]);
  await press(draw(before)['Computers'], 'onShutOut', lost);
  const { ShuttingOut } = draw(before);
  expect(ShuttingOut).toMatchObject({ leaver: lost, staying: [own, other] });
  const ended = press(ShuttingOut, 'onEnd');
  expect(draw(before)).toHaveProperty('ShuttingOut');
  expect(draw(before)).not.toHaveProperty('Computers');
  isTold();
  await ended;
  const { Computers, ...rest } = draw(placeOf([own, other]));
  expect(Computers).toMatchObject({ computers: [own, other] });
  expect(rest).not.toHaveProperty('ShuttingOut');
});

it('what the exchange before it came to is no longer said: the keys are others by now', async () => {
  const place = placeOf([own, lost]);
  exchange.synced.value = { came: 3, sent: 0 };
  expect(draw(place)['Found']).toMatchObject({ synced: { came: 3 } });
  await press(draw(place)['Computers'], 'onShutOut', lost);
  isTold();
  await press(draw(place)['ShuttingOut'], 'onEnd');
  expect(draw(place)['Found']).not.toMatchObject({ synced: { came: 3 } });
});

it('where a key is known to others, all computers stay', async () => {
  const place = placeOf([own, other]);
  await press(draw(place)['Found'], 'onNewKey');
  expect(draw(place)['ShuttingOut']).toMatchObject({ leaver: 'known', staying: [own, other] });
});

it('what was opened by a link is left once a computer is let in, and is known by then', async () => {
  const place = placeOf([own]);
  const ended = press(draw(place, 'text')['LettingIn'], 'onEnd');
  expect(page.went).toEqual([]);
  isTold();
  await ended;
  expect(page.went).toEqual([{ page: 'sync' }]);
});

it('a computer that was let in by hand is in the list that is shown then', async () => {
  const place = placeOf([own]);
  await press(draw(place)['Computers'], 'onLetIn');
  const ended = press(draw(place)['LettingIn'], 'onEnd');
  expect(draw(place)).toHaveProperty('LettingIn');
  isTold();
  await ended;
  expect(draw(placeOf([own, other]))['Computers']).toMatchObject({ computers: [own, other] });
  expect(page.went).toEqual([]);
});
