import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { headers, viewerOwn } from '../../tools/headers.mjs';
import { findings } from './axe.ts';
import { button, numbersOn, openPage, trySimulatedPump } from './person.ts';

// A share that was made in the app, opened where a clinician opens it: numbers, isolation, silence.

const folder = mkdtempSync(join(tmpdir(), 'basalt-viewer-'));
const file = join(folder, 'share.age');

let owner: Bench;
let clinic: Bench;
let passphrase = '';
beforeAll(async () => {
  [owner, clinic] = await Promise.all([startBench(), startBench()]);
  await owner.page.goto(`${owner.site.origin}/#/day`);
  await trySimulatedPump(owner.page);
  passphrase = await saveShare(owner.page);
  await clinic.page.goto(`${clinic.site.origin}/v`);
});
afterAll(async () => {
  await Promise.all([owner.end(), clinic.end()]);
  rmSync(folder, { recursive: true });
});

async function saveShare(page: Page): Promise<string> {
  await openPage(page, 'Files');
  const form = page.locator('section').filter({ hasText: 'Share with a clinician' });
  await form.getByLabel('Your name, as your clinician knows you').fill('Kim Doe');
  await form.getByLabel('For', { exact: true }).fill('Dr. Roe');
  await button(form, 'Suggest one').click();
  const field = form.getByLabel('Passphrase', { exact: true });
  // A blank at its end is no part of it.
  await field.fill(`${await field.inputValue()} `);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(form, 'Save file').click(),
  ]);
  await download.saveAs(file);
  return (await field.inputValue()).trim();
}

async function openFile(page: Page, path: string, typed: string): Promise<void> {
  await page.getByLabel('File (.age)').setInputFiles(path);
  await page.getByLabel('Passphrase', { exact: true }).fill(typed);
  await button(page, 'Open').click();
}

const pages = (page: Page) => page.getByRole('navigation', { name: 'Reports' });
describe('the viewer', () => {
  it('says what it is for, and what is missing', async () => {
    const { page } = clinic;
    await page.getByRole('heading', { name: 'Look at what somebody shared with you' }).waitFor();
    await button(page, 'Open').click();
    await page.getByText('Choose the file first.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('says what is wrong with a passphrase, a damaged file, and one of something else', async () => {
    const { page } = clinic;
    await openFile(page, file, `${passphrase}x`);
    await page.getByText('This passphrase does not open the file.').waitFor();
    const damaged = join(folder, 'damaged.age');
    const bytes = readFileSync(file);
    bytes[bytes.length - 40]! ^= 4;
    writeFileSync(damaged, bytes);
    await openFile(page, damaged, passphrase);
    await page.getByText('This file is damaged').waitFor();
    await openFile(page, import.meta.filename, passphrase);
    await page.getByText('This file is damaged').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('opens the file that somebody saved, and says whose it is, for whom, how old, and that it is a copy', async () => {
    const { page } = clinic;
    await openFile(page, file, passphrase);
    const header = page.locator('header').first();
    for (const said of ['Kim Doe', 'for Dr. Roe', 'A copy made', 'Basalt; not live', 'Simulated'])
      await header.getByText(said).first().waitFor();
    await page.getByRole('heading', { name: 'Profile' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it.each(['Profile', 'Trends', 'Logbook', 'Episodes'])(
    'has the numbers of the owner’s own app: %s',
    async (name) => {
      await pages(clinic.page).getByRole('link', { name, exact: true }).click();
      await clinic.page.getByRole('heading', { name, exact: true }).first().waitFor();
      const [, hash = ''] = clinic.page.url().split('#');
      await owner.page.goto(`${owner.site.origin}/#${hash}`);
      await owner.page.getByRole('heading', { name, exact: true }).first().waitFor();
      const mine = await numbersOn(owner.page);
      expect(mine.length).toBeGreaterThan(300);
      expect(await numbersOn(clinic.page)).toBe(mine);
      expect(await findings(clinic.page)).toEqual([]);
    },
  );

  it('has the days one by one, without a way to add or to change anything', async () => {
    const { page } = clinic;
    await pages(page).getByRole('link', { name: 'Day', exact: true }).click();
    await page.locator('main article canvas').first().waitFor();
    await page.getByRole('link', { name: 'Day before' }).click();
    const [, hash = ''] = page.url().split('#');
    await owner.page.goto(`${owner.site.origin}/#${hash}`);
    await owner.page.locator('main article canvas').first().waitFor();
    expect(await numbersOn(page)).toBe(await numbersOn(owner.page));
    expect(await button(page, 'Add').count()).toBe(0);
    const base = page.url().split('#')[0] ?? '';
    await page.goto(`${base}#/logbook?show=diary`);
    await page.locator('table[data-show=diary]').waitFor();
    expect(await page.getByRole('button', { name: /^Add/ }).count()).toBe(0);
    await page.goto(`${base}#${hash}`);
    await page.locator('main article canvas').first().waitFor();
    expect(await page.locator('a[href*=device-settings]').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
  });

  it('does not show days that nobody shared as days without anything', async () => {
    const { page } = clinic;
    await page.goto(`${page.url().split('#')[0]}#/profile/2001-01-01/2001-01-14`);
    await page.waitForURL((url) => !url.hash.includes('2001'));
    await page.goto(`${page.url().split('#')[0]}#/settings`);
    await page.waitForURL((url) => url.hash.startsWith('#/profile/'));
    await page.locator('main article[aria-busy=false]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Profile');
  });

  it('reaches nothing that this computer stores, no device, and nobody', async () => {
    const { page } = clinic;
    const reached = await page.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        localStorage: () => localStorage.length,
        sessionStorage: () => sessionStorage.length,
        indexedDB: () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open('x');
            request.addEventListener('success', resolve);
            request.addEventListener('error', reject);
          }),
        files: () => navigator.storage.getDirectory(),
        caches: () => caches.keys(),
        hid: () => navigator.hid.getDevices(),
        usb: () => navigator.usb.getDevices(),
        serial: () => navigator.serial.getPorts(),
        serviceWorker: () => navigator.serviceWorker.getRegistrations(),
        worker: () => new Worker(URL.createObjectURL(new Blob(['']))),
        window: () => window.open('about:blank') ?? Promise.reject(new Error('refused')),
      };
      const found: string[] = [];
      for (const [name, attempt] of Object.entries(tries))
        await Promise.resolve()
          .then(attempt)
          .then(
            () => found.push(name),
            () => undefined,
          );
      return { found, origin: window.origin, secure: isSecureContext };
    });
    expect(reached).toEqual({ found: [], origin: 'null', secure: true });
  });

  it('asks for its own page, script and styles, and for nothing else', () => {
    const asked = clinic.chrome.requests.filter((url) => url.startsWith('http'));
    expect(asked.length).toBeGreaterThan(2);
    for (const url of asked)
      expect(url).toMatch(/^http:\/\/localhost:\d+\/v(?:\/viewer-[\w-]+\.(?:js|css))?(?:#|$)/);
  });

  it('is the same page where the app itself is installed, and no more than that', async () => {
    const page = await owner.chrome.context.newPage();
    await page.goto(`${owner.site.origin}/#/files`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${owner.site.origin}/v`);
    await page.getByRole('heading', { name: 'Look at what somebody shared with you' }).waitFor();
    expect(await page.evaluate(() => window.origin)).toBe('null');
    await page.close();
  });

  it('opens files too where a host joins both rules of its headers, and has no origin there either', async () => {
    const page = await clinic.chrome.context.newPage();
    const both = Object.entries(viewerOwn as Record<string, string>).map(
      ([name, value]) => [name, `${(headers as Record<string, string>)[name]}, ${value}`] as const,
    );
    await page.route(/\/v(?:\/|$)/, async (route) => {
      const response = await route.fetch();
      const joined = new Map(Object.entries(response.headers()));
      for (const [name, value] of both) joined.set(name.toLowerCase(), value);
      await route.fulfill({ response, headers: Object.fromEntries(joined) });
    });
    await page.goto(`${clinic.site.origin}/v`);
    await openFile(page, file, passphrase);
    await page.getByRole('heading', { name: 'Profile' }).waitFor();
    expect(await page.evaluate(() => window.origin)).toBe('null');
    await page.close();
  });

  it('opens nothing where a server’s headers leave it the origin of the app, and says so', async () => {
    const page = await clinic.chrome.context.newPage();
    await page.route(/\/v(?:\/|$)/, async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...others } = response.headers();
      await route.fulfill({ response, headers: others });
    });
    await page.goto(`${clinic.site.origin}/v`);
    await page.getByRole('heading', { name: 'This page cannot be used here' }).waitFor();
    expect(await page.evaluate(() => window.origin)).toBe(clinic.site.origin);
    expect(await page.locator('input').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Language').selectOption('Deutsch');
    await page.getByRole('heading', { name: 'Diese Seite ist hier nicht zu benutzen' }).waitFor();
    await page.close();
  });

  it.each([
    ['its script does not run', (page: Page) => page.route(/\.js$/, (route) => route.abort())],
    [
      'the browser cannot tell local days',
      (page: Page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal')),
    ],
  ])('says which browsers can open it where %s', async (_, hinder) => {
    const page = await clinic.chrome.context.newPage();
    await hinder(page);
    await page.goto(`${clinic.site.origin}/v`);
    await page.waitForLoadState('load');
    const boot = page.getByText('use Chrome or Edge, version 144');
    await boot.waitFor();
    expect(await boot.innerText()).toContain('Nothing is wrong with your file.');
    await page.close();
  });

  it('stays where it is when a file is dropped on what is open', async () => {
    const isStaying = await clinic.page.evaluate(() =>
      ['dragover', 'drop'].map((name) => {
        const event = new DragEvent(name, { bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }),
    );
    expect(isStaying).toEqual([true, true]);
  });

  it('shows no more what was to be shown for thirty days', async () => {
    const page = await clinic.chrome.context.newPage();
    await page.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 31 * 86_400_000;
    });
    await page.goto(`${clinic.site.origin}/v`);
    await openFile(page, file, passphrase);
    await page.getByText(/^The sender wished this to be shown until .+ only\./).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Kim Doe');
    await page.close();
  });

  it('fits a phone, in the dark too', async () => {
    const { page } = clinic;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const name of ['Profile', 'Day', 'Logbook']) {
      await pages(page).getByRole('link', { name, exact: true }).click();
      await page.locator('main article[aria-busy=false]').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(391);
      expect(await findings(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('lets go of everything when the file is closed', async () => {
    const { page } = clinic;
    await button(page, 'Close').click();
    await page.getByRole('heading', { name: 'Look at what somebody shared with you' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Kim Doe');
    expect(new URL(page.url()).hash).toBe('');
  });

  it('speaks German to who reads German', async () => {
    const { page } = clinic;
    await page.getByLabel('Language').selectOption('Deutsch');
    await page
      .getByRole('heading', { name: 'Ansehen, was jemand für Sie freigegeben hat' })
      .waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
