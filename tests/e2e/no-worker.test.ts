import { afterEach, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { button, openPage } from './person.ts';

let bench: Bench;
afterEach(() => bench.end());

const without = (worker: RegExp): Promise<Bench> =>
  startBench(async (context) => {
    await context.route(worker, (route) => route.abort());
  });

it('says that storage cannot be reached where what writes it cannot be started', async () => {
  bench = await without(/journal\.worker/);
  const { page, site } = bench;
  await page.goto(site.origin);
  const told = page.getByRole('heading', { level: 1 }).filter({ hasText: 'no access' });
  await told.waitFor();
  expect(await told.textContent()).toBe('The browser gives no access to its storage');
});

it('says that an export failed where what decodes cannot be started', async () => {
  bench = await without(/decode\.worker/);
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/settings`);
  await page.getByRole('radio', { name: 'mmol/L' }).check();
  await openPage(page, 'Files');
  await button(page, 'Export everything').click();
  const said = page.locator('output').filter({ hasText: 'Basalt made a mistake' });
  await said.waitFor();
  expect(await button(page, 'Export everything').isEnabled()).toBe(true);
});

it('says which browsers it needs where this one cannot tell local days', async () => {
  bench = await startBench(async (context) => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  });
  const { page, site } = bench;
  await page.goto(site.origin);
  await page.waitForLoadState('load');
  const told = page.getByText('Basalt is opening');
  await told.waitFor();
  expect(await told.innerText()).toContain('Basalt needs Chrome or Edge, version 144');
});
