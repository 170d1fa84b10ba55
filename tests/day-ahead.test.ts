import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAhead, takeAhead } from '#app/day/day-source.ts';
import { watchChanges } from '#actions/watch.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import { announce } from '#store/changes.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { identify } from '#store/sections.ts';
import { absorbCapture } from '#workers/absorbing.ts';

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const day = localDate('2026-11-25');
const utc = zone('UTC');

/** A day with a note that somebody typed. */
beforeEach(async () => {
  const [wall, at] = [wallTimeText('2026-11-25T12:00:00'), instant(Date.UTC(2026, 10, 25, 12))];
  const head = typed.head({ device: wall, host: at }, utc);
  const fact = { kind: 'note', text: 'a walk' } as const;
  const sections = [typed.section(entryId(wall, 'x'), { wall, at, fact })];
  const capture = { ...head, id: await identify(head, sections), sections, complete: true };
  await withView(anna.id, (view) => absorbCapture(view, capture, () => {}));
});
afterEach(() => removeView(anna.id));

it('has the day and the days around it before the page stands, and gives them once', async () => {
  await readAhead(anna, day, utc);
  const found = takeAhead(anna, day, utc)?.found;
  expect(found?.data.events.map(({ kind }) => kind)).toEqual(['note']);
  expect(found?.days).toEqual([day]);
  expect(takeAhead(anna, day, utc)).toBeUndefined();
});

it('is begun once: who asks before it has come waits for the same', async () => {
  const reading = readAhead(anna, day, utc);
  const taken = takeAhead(anna, day, utc);
  expect(taken?.found).toBeUndefined();
  await reading;
  // A page that was drawn without it must not think, a moment later, that it was drawn with it.
  expect(taken?.found).toBeUndefined();
  expect(await taken?.whole).toMatchObject({ data: { date: day }, days: [day] });
});

it.each([
  ['another day', anna, localDate('2026-11-24'), utc],
  ['another person', { ...anna, id: 'p-ben' }, day, utc],
  ['another zone', anna, day, zone('Asia/Kolkata')],
])('is nothing for %s', async (_what, whose, date, where) => {
  await readAhead(anna, day, utc);
  expect(takeAhead(whose, date, where)).toBeUndefined();
});

/** Resolves once a change that was announced has come to everyone who listens. */
async function change(): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const stop = watchChanges(() => (stop(), resolve()));
  });
  announce({ person: anna.id, what: 'days' });
  await heard;
}

it('watches on for the page: what changes before the page listens is told to it', async () => {
  await readAhead(anna, day, utc);
  const taken = takeAhead(anna, day, utc);
  await change();
  const told: string[] = [];
  const stop = taken?.watch(({ what }) => told.push(what));
  expect(told).toEqual(['days']);
  await change();
  expect(told).toEqual(['days', 'days']);
  stop?.();
});

it('is void after any change', async () => {
  await readAhead(anna, day, utc);
  await change();
  expect(takeAhead(anna, day, utc)).toBeUndefined();
});
