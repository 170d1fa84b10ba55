import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Lock } from '#bundles/seal.ts';
import type { ShownAs } from '#bundles/shown-as.ts';
import { type CaptureHead, deviceKey, type Section } from '#domain/capture.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import { addDays } from '#reports/period/dates.ts';
import { type View, withView } from '#store/database.ts';
import { mergeDays } from '#store/days.ts';
import { identify } from '#store/sections.ts';
import { localDateOf } from '#time/zone.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { makeShare, type Share, type ShareOrder } from '#workers/sharing.ts';
import { wornPump } from '../../tools/bench/worn-pump.ts';
import { preferences } from './day-events.ts';
import { meterLife } from './life.ts';

// Somebody with a pump, two meters, one of them in a drawer, and two notes, and ten of their days as they share them.

export const NOW = instant(Date.UTC(2026, 10, 25, 15, 42, 10));
export const FROM = localDate('2026-11-12');
export const TO = localDate('2026-11-21');
export const UTC = zone('UTC');
export const own = preferences({ zone: UTC });

const PUMP = { family: 'paradigm', model: '754', serial: '100001' };
const METER = { family: 'contour', model: '7410', serial: '1234-5678' };
/** Names on the cases, by key. */
export const titles: Readonly<Record<string, string>> = {
  [deviceKey(PUMP)]: 'Paradigm Veo 754',
  [deviceKey(METER)]: 'Contour Next USB',
};

/** A key costs less than a passphrase. */
const identity = await generateX25519Identity();
export const key = { identity };
export const lock: Lock = { recipients: [await identityToRecipient(identity)] };

const quiet = () => {};

async function capture(head: CaptureHead, sections: readonly Section[]) {
  return { ...head, id: await identify(head, sections), sections, complete: true };
}

async function note(date: string, text: string) {
  const [wall, at] = [wallTimeText(`${date}T12:00:00`), instant(Date.parse(`${date}T12:00:00Z`))];
  const head = typed.head({ device: wall, host: at }, UTC);
  const fact = { kind: 'note', text } as const;
  return capture(head, [typed.section(entryId(wall, 'x'), { wall, at, fact })]);
}

async function addMeter(view: View): Promise<void> {
  const events = meterLife({ key: deviceKey(METER), from: addDays(FROM, -2), days: 13, zone: UTC });
  const filed = events.map((event) => ({ event, local: localDateOf(event.at, UTC) }));
  const clock = { device: wallTimeText('2026-11-25T15:42:10'), host: NOW };
  const head = { device: METER, clock, zone: UTC };
  const made = await capture(head, [{ name: 'made up', index: 0, bytes: new Uint8Array() }]);
  const stored = { ...head, id: made.id, complete: true, sections: 1 };
  await mergeDays(view, { capture: stored, filed, clockSkewMs: 0 }, UTC);
}

/** A meter that was read long ago, and tells nothing of the days that are shared. */
async function addDrawer(view: View): Promise<void> {
  const device = { family: 'contour', model: '7800', serial: '9999-0000' };
  const host = instant(Date.parse('2026-01-05T12:00:00Z'));
  const head = { device, clock: { device: wallTimeText('2026-01-05T12:00:00'), host }, zone: UTC };
  const made = await capture(head, [{ name: 'made up', index: 0, bytes: new Uint8Array() }]);
  const stored = { ...head, id: made.id, complete: true, sections: 1 };
  await mergeDays(view, { capture: stored, filed: [], clockSkewMs: 0 }, UTC);
}

const PERSON = 'share';
export const inStore = <T>(work: (view: View) => Promise<T>): Promise<T> => withView(PERSON, work);

/** Puts all that they have into the store. */
export const fill = (): Promise<void> =>
  inStore(async (view) => {
    const { capture: pump } = wornPump(20, NOW);
    await absorbCapture(view, await capture(pump, pump.sections), quiet);
    await absorbCapture(view, await note(FROM, 'felt dizzy'), quiet);
    await absorbCapture(view, await note(addDays(FROM, -1), 'the day before'), quiet);
    await addMeter(view);
    await addDrawer(view);
  });

function shownAs(): ShownAs {
  const { theme: _theme, palette: _palette, printed: _printed, paper: _paper, ...shown } = own;
  return { ...shown, uncounted: ['contour:7410:gone'] };
}

/** Their ten days, sealed for `key` or for somebody else. */
export const shared = (changed: Partial<ShareOrder> = {}, sealedFor = lock): Promise<Share> =>
  inStore((view) =>
    makeShare(view, sealedFor, {
      app: 'Basalt 0.1.0',
      made: new Date(NOW).toISOString(),
      from: FROM,
      to: TO,
      whose: 'Kim',
      reader: 'Dr. Roe',
      simulated: false,
      shown: shownAs(),
      titles,
      withNotes: false,
      ...changed,
    }),
  );
