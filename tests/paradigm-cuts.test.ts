import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoder } from '#devices/paradigm/decoder.ts';
import { captureId } from '#domain/capture.ts';
import type { DeviceRecord } from '#domain/event.ts';
import { instant, wallDate } from '#domain/time.ts';
import { eventsOf, groupByDay, mergeDay, type StoredDay } from '#store/day.ts';
import { place } from '#time/place.ts';
import { type Cut, pagesOf, type PumpLog, pumpLog } from './paradigm-log.ts';
import { captureOf, type NamedPage } from './paradigm-pages.ts';

const sizeOf = ({ pages }: PumpLog) => pages.reduce((sum, { length }) => sum + length, 0);
const wholeOf = (log: PumpLog): Cut => ({
  from: 0,
  to: log.pages.length - 1,
  soFar: sizeOf(log),
});

/** A reading of that part of the log; the more was written, the later it was. */
function captureAt(log: PumpLog, cut: Cut, nth: number) {
  // A pump counts from the newest page.
  const pages = pagesOf(log, cut).toReversed();
  const capture = captureOf(
    log.model,
    pages.map((bytes): NamedPage => ['history', bytes]),
  );
  const host = instant(capture.clock.host + cut.soFar * 1000 + nth);
  return { ...capture, id: captureId(`read-${nth}`), clock: { ...capture.clock, host } };
}

type Days = Map<string, StoredDay>;

function absorb(days: Days, capture: ReturnType<typeof captureAt>): void {
  const { records } = decoder.decode(capture);
  const filed = place(records, capture).map((event) => ({ event, local: wallDate(event.wall) }));
  for (const [key, group] of groupByDay(filed)) days.set(key, mergeDay(days.get(key), group).day);
}

/** What is told, without where and when it was read. */
const told = ({ id, wall, kind, parts, ...rest }: DeviceRecord) => {
  const { order: _o, sources: _s, at: _a, placement: _p, read: _r, device: _d, ...fields } = rest;
  return { id, wall, kind, ...fields, ...(parts && { parts }) };
};
const inOrder = (records: readonly DeviceRecord[]) =>
  records.map(told).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const eventsIn = (days: Days) =>
  [...days.values()].flatMap((day) => eventsOf(day)).map(({ event }) => event);

/** The pages that a record of the whole log was made of, with that of the wizard it names. */
function pagesUnder(record: DeviceRecord, all: readonly DeviceRecord[], last: number): number[] {
  const wizard =
    record.kind === 'bolus' ? all.find(({ id }) => id === record.wizard)?.sources : undefined;
  return [...record.sources, ...(wizard ?? [])].map(({ section }) => last - section);
}

/** Cuts that hold each record of the log, as it is at the end, together with all that belongs to it. */
function completed(log: PumpLog, cuts: readonly Cut[], records: readonly DeviceRecord[]): Cut[] {
  const { to: last, soFar } = wholeOf(log);
  const all = [...cuts];
  for (const record of records) {
    const under = pagesUnder(record, records, last);
    const [from, to] = [Math.min(...under), Math.max(...under)];
    const holds = (cut: Cut) => cut.soFar === soFar && cut.from <= from && cut.to >= to;
    if (!all.some(holds)) all.push({ from, to, soFar });
  }
  return all;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cutsOf = fc.array(fc.tuple(share, share, share), { maxLength: 5 });

it('readings of parts of a log come to the same as one of the whole, in any order', () => {
  const order = fc.array(fc.nat(), { maxLength: 60 });
  const law = fc.property(pumpLog, cutsOf, order, (log, shares, shuffle) => {
    const whole = wholeOf(log);
    const atOnce = decoder.decode(captureAt(log, whole, 0)).records;
    const drawn = shares.map(([a, b, c]): Cut => {
      const [from, to] = [a, b]
        .map((part) => Math.round(part * whole.to))
        .toSorted((x, y) => x - y);
      return { from: from!, to: to!, soFar: Math.round(c * whole.soFar) };
    });
    const captures = completed(log, drawn, atOnce).map((cut, nth) => captureAt(log, cut, nth));
    const shuffled = shuffle.map((n) => captures[n % captures.length]!);
    const days: Days = new Map();
    for (const capture of [...shuffled, ...captures]) absorb(days, capture);
    expect(inOrder(eventsIn(days))).toEqual(inOrder(atOnce));
  });
  fc.assert(law, { numRuns: 400 });
});
