import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { bundle } from './bundle.ts';
import { type Lab, labMissing, startLab } from './lab.ts';
import { UsbStick } from './usb-stick.ts';

describe.skipIf(labMissing)(`Chromium's own WebUSB (${labMissing ?? 'with the lab'})`, () => {
  let site: Site;
  let lab: Lab;
  let profile: string;
  let chrome: Chrome;
  let page: Page;
  let stick: UsbStick;

  beforeAll(async () => {
    [site, lab] = await Promise.all([startSite(), startLab(1)]);
    stick = new UsbStick(lab.bus, lab.model);
    profile = newProfile();
    chrome = await startChrome({ profile, path: lab.path, env: lab.env(site.origin, 'usb') });
    await chrome.context.addInitScript({ content: await bundle('usb.page.ts') });
    page = await chrome.context.newPage();
    await page.goto(`${site.origin}/#/day`);
  });
  afterAll(async () => {
    await chrome.close();
    lab.bus.stop();
    await site.stop();
    dropProfile(profile);
  });

  const plugged = () => page.evaluate(() => window.stick.plugged());
  const open = () => page.evaluate(() => window.stick.open());
  const close = () => page.evaluate(() => window.stick.close());
  const send = (bytes: readonly number[]) => page.evaluate((b) => window.stick.send(b), bytes);
  const receive = (ms = 5000) => page.evaluate((limit) => window.stick.receive(limit), ms);

  it('claims the vendor interface, asks and hears the answer', async () => {
    stick.plug();
    await expect.poll(plugged).toBe(1);
    expect(await open()).toEqual([]);
    expect(await send([4, 0, 0])).toEqual([]);
    await expect.poll(() => stick.heard).toEqual([[4, 0, 0]]);
    stick.says([1, 0x55, 7]);
    expect(await receive()).toEqual([1, 0x55, 7]);
  });

  it('loses nothing that comes after a receive was given up', async () => {
    expect(await receive(50)).toBe('cancelled');
    stick.says([1]);
    stick.says([2]);
    expect(await receive()).toEqual([1]);
    expect(await receive()).toEqual([2]);
  });

  it('clears a halted endpoint and hears what comes after it (fact 9)', async () => {
    const reading = receive();
    await expect.poll(() => stick.awaited).toBe(1);
    stick.halts();
    expect(await reading).toBe('unexpected-reply');
    stick.says([8]);
    expect(await receive()).toEqual([8]);
  });

  it('is opened again after it was closed in the middle of a read', async () => {
    expect(await receive(50)).toBe('cancelled');
    expect(await close()).toEqual([]);
    expect(await open()).toEqual([]);
    stick.says([3]);
    expect(await receive()).toEqual([3]);
  });

  it('says that the cable was pulled, closes, and opens what comes back (fact 2)', async () => {
    const reading = receive();
    stick.unplug();
    expect(await reading).toBe('disconnected');
    expect(await send([5])).toBe('disconnected');
    expect(await close()).toEqual([]);
    const opening = open();
    stick.plug();
    expect(await opening).toEqual([]);
    stick.says([6]);
    expect(await receive()).toEqual([6]);
  });
});
