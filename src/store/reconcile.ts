import { type CaptureId, deviceKey } from '#domain/capture.ts';
import { getCapture, type KeptCapture, putCapture } from './captures.ts';
import type { StoredCapture, View } from './database.ts';
import { fine, type Health } from './health.ts';
import type { Journal } from './journal/journal.ts';
import { type Ledger, type LedgerCapture, ledgerOf } from './journal/ledger.ts';
import type { Entry } from './journal/record.ts';
import type { Reading } from './journal/segment.ts';
import { identify } from './sections.ts';

/** Work in progress: both copies, and what was found so far. */
interface Repair {
  readonly journal: Journal;
  readonly view: View;
  /** Nobody is reading a device into this journal: a reading without an end broke off with the program. */
  readonly isIdle: boolean;
  readonly known: ReadonlyMap<CaptureId, StoredCapture>;
  capturesRepaired: number;
  recordsRepaired: number;
  interrupted: number;
  /** Lost records of the journal that the view gave back or that are known to be lost for good. */
  explained: number;
}

/** Makes journal and view hold the same again, each from the other, and says what was wrong. */
export async function reconcile(journal: Journal, view: View, isIdle: boolean): Promise<Health> {
  const reading = await journal.read();
  const ledger = ledgerOf(reading.written);
  const known = new Map((await view.getAll('captures')).map((capture) => [capture.id, capture]));
  const found = {
    capturesRepaired: 0,
    recordsRepaired: reading.mended,
    interrupted: 0,
    explained: 0,
  };
  const repair: Repair = { journal, view, isIdle, known, ...found };
  const inJournal = new Set<CaptureId>();
  for (const capture of ledger.captures) {
    const id = await settleCapture(capture, repair);
    if (id) inJournal.add(id);
  }
  for (const id of known.keys()) if (!inJournal.has(id)) await giveBack(id, repair);
  await settlePreferences(ledger, repair);
  const unexplained = await settleHoles(reading, repair);
  return healthOf(repair, unexplained, reading.broken);
}

/** Brings one capture in order. Returns its id where the journal now has it whole. */
async function settleCapture(
  capture: LedgerCapture,
  repair: Repair,
): Promise<CaptureId | undefined> {
  const { ended, head, ticket } = capture;
  if (!ended) return repair.isIdle ? finish(capture, repair) : undefined;
  const inView = repair.known.get(ended.id);
  const sections = [...capture.sections.values()];
  if (!capture.isBegun) repair.explained++;
  if (head && sections.length === ended.sections) {
    if (inView && inView.complete === ended.complete) return ended.id;
    await putCapture(repair.view, { ...ended, ...head, sections });
    repair.capturesRepaired++;
    return ended.id;
  }
  repair.explained += ended.sections - sections.length;
  await repair.journal.append({ kind: 'void', ticket });
  if (!inView && head) {
    const left = { ...head, sections, complete: false, reason: 'damaged' };
    await keepWhole(
      { ...left, id: await identify(head, sections), lost: ended.sections - sections.length },
      repair,
    );
  }
  return undefined;
}

/** Ends a reading that the program did not live to end, as far as it went; a copy can be had again. */
async function finish(
  { head, isCopy, sections, ticket }: LedgerCapture,
  repair: Repair,
): Promise<CaptureId | undefined> {
  const { journal, view, known } = repair;
  if (!head || isCopy || sections.size === 0) {
    await journal.append({ kind: 'void', ticket });
    return undefined;
  }
  const all = [...sections.values()];
  const id = await identify(head, all);
  const inView = known.get(id);
  const end = inView ?? { complete: false, reason: 'interrupted' };
  const { complete, reason } = end;
  const capture = { ...head, id, complete, ...(reason !== undefined && { reason }), sections: all };
  await journal.append(endOf(ticket, capture));
  await putCapture(view, capture);
  if (inView) explain(repair);
  else repair.interrupted++;
  return id;
}

/** A record the journal had lost and has again. */
function explain(repair: Repair): void {
  repair.recordsRepaired++;
  repair.explained++;
}

export const endOf = (ticket: number, { sections, ...capture }: KeptCapture): Entry => {
  const { id, complete, reason, lost, device, clock, zone } = capture;
  const extra = { ...(reason !== undefined && { reason }), ...(lost !== undefined && { lost }) };
  const head = { device, clock, zone };
  return { kind: 'ended', ticket, id, complete, head, sections: sections.length, ...extra };
};

/** Writes a capture that the journal lost from the view's copy. */
async function giveBack(id: CaptureId, repair: Repair): Promise<void> {
  const capture = await getCapture(repair.view, id);
  if (!capture) return;
  await keepWhole(capture, repair);
  repair.capturesRepaired++;
  repair.explained += capture.sections.length + 2;
}

/** Writes a capture that is known as a whole into both; a copy is one that is kept elsewhere too. */
export async function keepWhole(
  capture: KeptCapture,
  { journal, view }: Pick<Repair, 'journal' | 'view'>,
  isCopy = false,
): Promise<void> {
  const { device, clock, zone, sections } = capture;
  const head = { device, clock, zone };
  const ticket = await journal.append({ kind: 'begun', head, ...(isCopy && { isCopy }) });
  const entries = sections.map((section): Entry => ({ kind: 'section', ticket, section }));
  await journal.append(...entries, endOf(ticket, capture));
  await putCapture(view, capture);
}

async function settlePreferences({ preferences: said }: Ledger, repair: Repair): Promise<void> {
  const { preferences: seen } = (await repair.view.get('meta', 'preferences')) ?? {};
  if (said && said.revision > (seen?.revision ?? 0)) {
    await repair.view.put('meta', { preferences: said }, 'preferences');
    repair.recordsRepaired++;
  } else if (seen && seen.revision > (said?.revision ?? 0)) {
    await repair.journal.append({ kind: 'preferences', ...seen });
    explain(repair);
  }
}

/** Marks all holes as dealt with; returns how many of the lost records nothing accounts for. */
async function settleHoles({ holes }: Reading, repair: Repair): Promise<number> {
  if (holes.length === 0) return 0;
  await repair.journal.append(...holes.map(([from, to]): Entry => ({ kind: 'settled', from, to })));
  const lost = holes.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  repair.recordsRepaired += Math.min(lost, repair.explained);
  return Math.max(0, lost - repair.explained);
}

async function healthOf(repair: Repair, unexplained: number, broken: number): Promise<Health> {
  const captures = await repair.view.getAll('captures');
  const damaged = captures.filter((one) => one.lost !== undefined && !isReadAgain(one, captures));
  const { capturesRepaired, recordsRepaired, interrupted } = repair;
  const repaired = capturesRepaired + recordsRepaired + interrupted;
  const isDamaged = damaged.length + unexplained + broken > 0;
  return {
    ...fine,
    state: isDamaged ? 'damaged' : repaired > 0 ? 'repaired' : 'fine',
    capturesRepaired,
    recordsRepaired,
    interrupted,
    capturesDamaged: damaged.length,
    sectionsLost: damaged.reduce((sum, { lost = 0 }) => sum + lost, unexplained),
    devices: [...new Set(damaged.map(({ device }) => deviceKey(device)))],
    ...(isDamaged && {
      detail: `${unexplained} records unaccounted for, ${broken} segments changed`,
    }),
  };
}

const isReadAgain = (
  { device, clock }: StoredCapture,
  captures: readonly StoredCapture[],
): boolean =>
  captures.some(
    (other) =>
      other.complete &&
      deviceKey(other.device) === deviceKey(device) &&
      other.clock.host > clock.host,
  );
