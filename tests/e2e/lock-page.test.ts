import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { addFakeHid } from './fake-hid.ts';
import { breakOff } from './lock-broken-off.ts';
import { button, numbersOn, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';

const MINUTE = 60_000;

declare global {
  interface Window {
    /** Ms by which the clocks of the page are ahead of the computer's. */
    ahead: number;
  }
}

const addClocks = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.ahead = 0;
    for (const clock of [Date, performance]) {
      const now = clock.now.bind(clock);
      clock.now = () => now() + window.ahead;
    }
  });
const goAhead = (page: Page, ms: number) => page.evaluate((by) => void (window.ahead += by), ms);

const PASSPHRASE = 'seven herons plough the attic';
/** At both widths nothing stands beyond the edge and axe finds nothing. */
async function expectFit(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThan(width + 1);
    expect(await findings(page)).toEqual([]);
  }
}

const section = (page: Page): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'App lock' }) });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Passphrase of' });
const expectLocked = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Locked', exact: true }).waitFor();

/** Looking after open locks begins when the browser has time for it. */
const watched = (page: Page): Promise<void> =>
  page.locator('#people').getByText('Lock now').waitFor({ state: 'attached' });

async function open(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await expectLocked(page);
  await field(page).fill(passphrase);
  await page.keyboard.press('Enter');
}
async function wait(page: Page, said: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: said }).waitFor();
}

/** The day as it stands once its table has come too. */
async function numbersOfDay(page: Page): Promise<string> {
  await page.getByRole('rowheader', { name: '23', exact: true }).waitFor();
  return numbersOn(page);
}

let bench: Bench;
let day: string;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 8);
    await addClocks(context);
  });
  const { page } = bench;
  await page.goto(`${bench.site.origin}/#/devices`);
  await readMeter(page);
  await openPage(page, 'Day');
  day = await numbersOfDay(page);
});
afterAll(() => bench.end());

describe('an app lock', () => {
  it('says what it is good for, asks for a backup, and takes no passphrase that was mistyped', async () => {
    const { page } = bench;
    await openPage(page, 'Settings');
    await section(page).getByText('It does not help against').waitFor();
    await button(section(page), 'Set up the lock').click();
    await section(page).getByText('There is no backup yet.').waitFor();
    await section(page).getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await section(page).getByLabel('The passphrase once more').fill(`${PASSPHRASE}!`);
    await button(section(page), 'Turn the lock on').click();
    await section(page).getByText('This is not the passphrase above.').waitFor();
    await expectFit(page);
  });

  it('is turned on, and asks for the passphrase when the page is opened again', async () => {
    const { page } = bench;
    await section(page).getByLabel('The passphrase once more').fill(PASSPHRASE);
    await button(section(page), 'Turn the lock on').click();
    await section(page).getByText('The lock is on.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('App lock');
    await section(page).getByText('What it helps against').click();
    await expectFit(page);
    await openPage(page, 'Day');
    await page.reload();
    await expectLocked(page);
    expect(await page.title()).toBe('Basalt');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it('has a page that reads well on a desktop and a phone, and shows nothing on paper', async () => {
    const { page } = bench;
    await page.getByText('The passphrase is forgotten').click();
    await expectFit(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('refuses a wrong passphrase, and shows the same day for the right one', async () => {
    const { page } = bench;
    await open(page, 'seven herons plough the attics');
    await wait(page, 'This passphrase does not open it.');
    await page.waitForFunction(() => document.querySelector('input')?.value === '');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await open(page);
    expect(await numbersOfDay(page)).toBe(day);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('makes a pause after five wrong ones, and counts it down', async () => {
    const { page } = bench;
    await page.reload();
    for (let time = 1; time <= 5; time++) {
      await open(page, `wrong ${time}`);
      await wait(page, 'This passphrase does not open it.');
      await page.waitForFunction(() => document.querySelector('input')?.value === '');
    }
    await page.getByText('Next try in').waitFor();
    await open(page);
    await page.getByText('Next try in').waitFor();
    await goAhead(page, 5_000);
    await wait(page, 'The passphrase can be tried again.');
    await button(page, 'Unlock').click();
    expect(await numbersOfDay(page)).toBe(day);
  });
});

describe('an app lock that is open', () => {
  it('closes by itself when nobody touched anything for ten minutes', async () => {
    const { page } = bench;
    await watched(page);
    await page.mouse.move(100, 100);
    await goAhead(page, 9 * MINUTE);
    await page.mouse.move(200, 100);
    await goAhead(page, 9 * MINUTE);
    await page.mouse.move(300, 100);
    expect(await numbersOfDay(page)).toBe(day);
    await goAhead(page, 10 * MINUTE);
    await page.mouse.move(400, 100);
    await open(page);
    expect(await numbersOfDay(page)).toBe(day);
  });

  it('goes by the time that was chosen', async () => {
    const { page } = bench;
    await openPage(page, 'Settings');
    await section(page).getByRole('radio', { name: '30 min' }).check({ force: true });
    await page.getByText('Saved', { exact: true }).waitFor();
    await watched(page);
    await goAhead(page, 29 * MINUTE);
    await page.mouse.move(500, 100);
    await button(section(page), 'Lock now').waitFor();
    await goAhead(page, 30 * MINUTE);
    await page.mouse.move(400, 100);
    await expectLocked(page);
    await open(page);
    await button(section(page), 'Lock now').waitFor();
  });

  it('is open in every tab, and closes in every tab, by a key too', async () => {
    const { page, chrome, site } = bench;
    const other = await chrome.context.newPage();
    await other.goto(`${site.origin}/#/day`);
    expect(await numbersOfDay(other)).toBe(day);
    await Promise.all([watched(page), watched(other)]);
    await goAhead(other, 1);
    await page.keyboard.press('Control+Shift+L');
    await expectLocked(page);
    await expectLocked(other);
    // It began anew: what it had decoded went with the page.
    expect(await other.evaluate(() => window.ahead)).toBe(0);
    expect(await other.title()).toBe('Basalt');
    // By then it hears of other tabs that open the lock.
    await other.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await open(page);
    await button(section(page), 'Lock now').waitFor();
    // A browser without a screen shows every tab: it is told that somebody came back to this one.
    await other.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(await numbersOfDay(other)).toBe(day);
    await other.close();
    await page.bringToFront();
  });

  it('closes from the menu of people, and from the page of more', async () => {
    const { page } = bench;
    await button(page, 'Whose readings: My readings').click();
    await button(page, 'Lock now').first().click();
    await expectLocked(page);
    await open(page);
    await openPage(page, 'More');
    await watched(page);
    await button(page, 'Lock now').last().click();
    await expectLocked(page);
    await open(page);
    await openPage(page, 'Settings');
  });

  it('closes when the browser puts the page to sleep', async () => {
    const { page } = bench;
    await watched(page);
    // A browser without a screen shows every page, and puts none to sleep: it is told so.
    await page.evaluate(() => void document.dispatchEvent(new Event('freeze')));
    await expectLocked(page);
    await open(page);
    await button(section(page), 'Lock now').waitFor();
  });

  it('closes too when somebody else is shown, who has none', async () => {
    const { page } = bench;
    await page.getByLabel('Add a person: Name').fill('Ben');
    await button(page, 'Add a person').click();
    await button(section(page), 'Set up the lock').waitFor();
    await watched(page);
    await goAhead(page, 31 * MINUTE);
    await page.mouse.move(300, 300);
    await page.waitForFunction(
      () => !document.querySelector('[popover]')?.textContent?.includes('Lock now'),
    );
    await button(page, 'Show My readings').click();
    await expectLocked(page);
    await page.getByRole('button', { name: 'Ben' }).click();
    await button(page, 'Whose readings: Ben').waitFor();
    await openPage(page, 'Settings');
    await button(page, 'Show My readings').click();
    await open(page);
    await button(section(page), 'Lock now').waitFor();
  });

  it('says where turning it on broke off, and goes on at the next unlocking', async () => {
    const { page } = bench;
    await breakOff(page);
    await page.reload();
    await open(page);
    await section(page).getByText('All readings, entries and settings').waitFor();
    await breakOff(page);
    await openPage(page, 'Day');
    await openPage(page, 'Settings');
    const said = section(page).getByText('part of what is stored of My readings is not sealed');
    await said.waitFor();
    expect(await section(page).getByText('All readings, entries and settings').count()).toBe(0);
  });

  it('gets another passphrase, and is turned off for that one alone', async () => {
    const { page } = bench;
    await button(section(page), 'Change the passphrase').click();
    await section(page).getByLabel('The passphrase until now').fill(PASSPHRASE);
    await section(page).getByLabel('New passphrase').fill(`${PASSPHRASE} again`);
    await section(page).getByLabel('The passphrase once more').fill(`${PASSPHRASE} again`);
    await button(section(page), 'Change it').click();
    await section(page).getByText('The passphrase was changed.').waitFor();
    await button(section(page), 'Turn the lock off').click();
    await section(page).getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(section(page), 'Turn it off').click();
    await section(page).getByText('This passphrase does not open it.').waitFor();
    await section(page).getByLabel('Passphrase', { exact: true }).fill(`${PASSPHRASE} again`);
    await button(section(page), 'Turn it off').click();
    await section(page).getByText('The lock is off.').waitFor();
    await openPage(page, 'Day');
    await page.reload();
    expect(await numbersOfDay(page)).toBe(day);
  });
});

describe('a passphrase that is forgotten', () => {
  it('leaves the way to somebody new, and to forgetting what is locked', async () => {
    const { page } = bench;
    await openPage(page, 'Settings');
    await button(section(page), 'Set up the lock').click();
    await section(page).getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await section(page).getByLabel('The passphrase once more').fill(PASSPHRASE);
    await button(section(page), 'Turn the lock on').click();
    await button(section(page), 'Lock now').click();
    await expectLocked(page);
    await page.getByText('The passphrase is forgotten').click();
    await page.getByLabel('Add a person: Name').fill('Cleo');
    await button(page, 'Add a person').click();
    await page.getByRole('heading', { name: 'Restore a backup' }).waitFor();
    await button(page, 'Whose readings: Cleo').click();
    await page.locator('[popover]').getByRole('button', { name: 'My readings' }).click();
    await expectLocked(page);
    await page.getByText('The passphrase is forgotten').click();
    await button(page, 'Forget My readings').click();
    expect(await button(page, 'Export everything first').count()).toBe(0);
    await page.getByLabel('Type forget to confirm').fill('forget');
    await page.getByRole('dialog').getByRole('button', { name: 'Forget My readings' }).click();
    await page.getByRole('button', { name: /^Whose readings: (Ben|Cleo)$/ }).waitFor();
    expect(await page.getByText('My readings').count()).toBe(0);
  });
});
