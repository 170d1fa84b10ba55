import type { Page } from 'playwright-core';
import { plug } from './fake-hid.ts';
import { type MeterOrder, serialOf } from './meter-order.ts';
import { connect, dismiss, openPage, outcome } from './person.ts';

const METER: MeterOrder = { name: 'meter', serial: serialOf(3), seed: 3, results: 40 };

/** Plugs a meter in, and reads it to its end. */
export async function readMeter(page: Page, order = METER): Promise<void> {
  await openPage(page, 'Devices');
  await plug(page, order);
  await connect(page);
  await outcome(page);
  await dismiss(page);
}
