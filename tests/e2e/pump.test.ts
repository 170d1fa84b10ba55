import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import {
  button,
  catchFiles,
  connect,
  dismiss,
  exportAll,
  type Exported,
  outcome,
  panel,
} from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 1);
    await catchFiles(context);
  });
  await bench.page.goto(`${bench.site.origin}/#/day`);
});
afterAll(() => bench.end());

/** "2,820 entries arrived and are stored, 2,820 of them new." */
const numbers = (text: string) =>
  [...text.matchAll(/[\d,]+(?= entries|(?: of them)? new)/g)].map(([n]) =>
    Number(n.replaceAll(',', '')),
  );

/** A setting or a notice is no entry that came. */
const isCounted = ({ kind }: Exported) => kind !== 'settings' && kind !== 'notice';

let stored = 0;
let before: readonly Exported[] = [];

it('shows the latest day while older pages of a pump are still read', async () => {
  const { page } = bench;
  await button(page, 'Try it with a simulated pump').click();
  await panel(page).getByText('older days are still arriving').waitFor();
  expect(await panel(page).innerText()).toMatch(/Radio good/);
  await button(panel(page), 'Look at it').click();
  await page.getByRole('heading', { level: 1, name: /\d{4}$/ }).waitFor();
  await button(panel(page), 'Stop').click({ timeout: 5000 });
  const said = await outcome(page);
  expect(said).toContain('Stopped');
  const [arrived = 0, added] = numbers(said);
  expect(arrived).toBeGreaterThan(100);
  expect(added).toBe(arrived);
  stored = arrived;
  before = await exportAll(page);
});

it('takes a stopped reading up again: nothing twice, nothing lost', async () => {
  const { page } = bench;
  await button(panel(page), 'Try again').click();
  const [all = 0, added = 0] = numbers(await outcome(page));
  await dismiss(page);
  const after = await exportAll(page);
  const ids = new Set(after.map(({ id }) => id));
  expect(ids.size).toBe(after.length);
  // What stood alone where the reading stopped may have become part of an event that is whole now.
  const gone = before.filter(({ id }) => !ids.has(id));
  const parts = new Set(after.flatMap((event) => event.parts ?? []).map(({ id }) => id));
  for (const { id } of gone) expect(parts).toContain(id);
  expect(added).toBe(all - stored + gone.filter(isCounted).length);
  await button(page, 'Leave the simulation').click();
});

it('asks whether a LINK is to read the meter or a pump, and for the number of the pump', async () => {
  const { page } = bench;
  await plug(page, { name: 'link', productId: 0x6200, results: 20 });
  await page.goto(`${bench.site.origin}/#/devices`);
  await connect(page);
  await button(panel(page), 'Read the pump').click();
  const field = page.getByLabel('Serial number of the pump');
  await field.fill('12345');
  await page.keyboard.press('Enter');
  await panel(page).getByText('A serial number has six digits').waitFor();
  await button(panel(page), 'Cancel').click();
  await button(page, 'Read the meter: Contour Next USB').click();
  expect(await outcome(page)).toContain('20 results, 20 new.');
});
