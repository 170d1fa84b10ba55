import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { button } from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.end());

it('times are typed as the chosen clock writes them, whatever clock the browser has', async () => {
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/settings`);
  const breakfast = page.getByLabel('Breakfast begins at');
  expect(await breakfast.inputValue()).toBe('06:00');
  await page.getByRole('radio', { name: '12 hours' }).check({ force: true });
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[aria-label^="Breakfast"]')?.value === '6:00 AM',
  );

  await breakfast.fill('7:30');
  await breakfast.press('Enter');
  await page.getByText('Write the time with AM or PM, like 6:30 AM.').waitFor();
  expect(await breakfast.getAttribute('aria-invalid')).toBe('true');
  expect(await breakfast.inputValue()).toBe('7:30');
  await breakfast.fill('7.30am');
  await breakfast.press('Tab');
  await page.getByText('Write the time').waitFor({ state: 'detached' });
  expect(await breakfast.inputValue()).toBe('7:30 AM');
  await breakfast.fill('11 pm');
  await breakfast.press('Enter');
  await page.getByText('Each part must begin after the one before it.').waitFor();
  expect(await breakfast.inputValue()).toBe('11 pm');
  await button(page, 'As usual again').click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[aria-label^="Breakfast"]')?.value === '6:00 AM',
  );

  await page.goto(`${site.origin}/#/day`);
  await button(page, 'Write down a reading by hand').click();
  const dialog = page.getByRole('dialog');
  const time = dialog.getByLabel('Time');
  expect(await time.inputValue()).toMatch(/^\d\d?:\d\d [AP]M$/);
  await dialog.getByLabel('Meter value').fill('117');
  await dialog.getByLabel('Date').fill('2026-01-05');
  await time.fill('2:05');
  await time.press('Enter');
  await dialog.getByText('Write the time with AM or PM, like 2:05 PM.').waitFor();
  await time.fill('205 pm');
  await time.press('Enter');
  await page.getByRole('slider').first().waitFor();
  await button(page, 'Show as table').click();
  await page.getByRole('row', { name: /^2:05 PM .*117 mg\/dL/ }).waitFor();
});
