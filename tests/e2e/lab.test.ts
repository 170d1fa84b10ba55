import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { chooserMissing, type Lab, labMissing, startLab, startScreen } from './lab.ts';
import {
  button,
  catchFiles,
  connect,
  dismiss,
  exportAll,
  lineOfEvent,
  lineOfWire,
  openPage,
  outcome,
  panel,
  readings,
} from './person.ts';

const RESULTS = 120;

describe.skipIf(labMissing)(`Chromium's own WebHID (${labMissing ?? 'with the lab'})`, () => {
  let site: Site;
  let lab: Lab;
  let profile: string;
  let chrome: Chrome;
  let page: Page;

  beforeAll(async () => {
    [site, lab] = await Promise.all([startSite(), startLab(RESULTS)]);
    profile = newProfile();
    chrome = await startChrome({ profile, path: lab.path, env: lab.env(site.origin) });
    await catchFiles(chrome.context);
    page = await chrome.context.newPage();
    await page.goto(site.origin);
    await openPage(page, 'Devices');
    // Chromium looks at what is there before it listens for what comes: a plug in between is lost.
    await page.evaluate(() => navigator.hid.getDevices().then(() => undefined));
  });
  afterAll(async () => {
    await chrome.close();
    lab.bus.stop();
    await site.stop();
    dropProfile(profile);
  });

  it('tells the page that a meter was plugged in, and reads it until its cable is pulled', async () => {
    await lab.meter.plug();
    await page.getByRole('button', { name: /^Read now/ }).click();
    await expect
      .poll(() => lab.meter.tap.acknowledged.size, { timeout: 20_000 })
      .toBeGreaterThan(10);
    lab.meter.unplug();
    const said = await outcome(page, 20_000);
    expect(said).toContain('The device was unplugged');
    expect(said).toContain('arrived and are stored');
  });

  it('reads it to the end when it is plugged in again', async () => {
    await lab.meter.plug();
    await button(panel(page), 'Try again').click();
    expect(await outcome(page)).toMatch(new RegExp(`${RESULTS} results, \\d+ new`));
    await dismiss(page);
    const stored = readings(await exportAll(page));
    const wire = [...lab.meter.tap.results.values()].map(lineOfWire);
    expect(wire).toHaveLength(RESULTS);
    expect(stored.map(lineOfEvent).toSorted()).toEqual(wire.toSorted());
  });

  it('reads in one of two tabs at a time, and shows the result in both', async () => {
    lab.meter.unplug(); // a meter at the end of a transfer rests for a while
    await lab.meter.plug();
    const other = await chrome.context.newPage();
    await other.goto(`${site.origin}/#/devices`);
    await openPage(page, 'Devices');
    await page.getByRole('button', { name: /^Read now/ }).click();
    await page.getByRole('progressbar').waitFor();
    await other.getByRole('button', { name: /^Read now/ }).click();
    expect(await outcome(other)).toContain('Another tab is reading a device');
    expect(await outcome(page)).toContain(`${RESULTS} results, 0 new.`);
    await other.close();
  });
});

describe.skipIf(chooserMissing)(`the real chooser (${chooserMissing ?? 'with Xvfb'})`, () => {
  it('lists the meter; the page gets it when the person picks it', async () => {
    const [site, lab, screen] = await Promise.all([startSite(), startLab(20), startScreen()]);
    const profile = newProfile();
    const env = { ...lab.env(), DISPLAY: screen.display };
    const flags = ['--window-size=1100,800', '--window-position=0,0'];
    const chrome = await startChrome({ profile, path: lab.path, env, flags });
    try {
      await lab.meter.plug();
      const page = await chrome.context.newPage();
      await page.goto(`${site.origin}/#/devices`);
      await connect(page);
      await expect
        .poll(
          async () => {
            screen.click(218, 175); // the first row
            screen.click(503, 511); // Connect
            return panel(page).count();
          },
          { timeout: 20_000, interval: 500 },
        )
        .toBe(1);
      expect(await outcome(page)).toContain('20 results, 20 new.');
    } finally {
      await chrome.close();
      lab.bus.stop();
      screen.stop();
      await site.stop();
      dropProfile(profile);
    }
  });
});
