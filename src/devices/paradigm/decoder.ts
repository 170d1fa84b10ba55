import type { Capture } from '#domain/capture.ts';
import type { Decoded, Decoder } from '#domain/decoder.ts';
import type { DeviceRecord, UntimedRecord } from '#domain/event.ts';
import { readAnswers } from './answers.ts';
import { file } from './filing.ts';
import { join } from './joining.ts';
import type { Entry } from './log.ts';
import { capabilitiesOf, everyCapability, isTooOld } from './model.ts';
import { Naming } from './naming.ts';
import { readGlucose, readHistory } from './sections.ts';
import { mergeOrders } from './timeline.ts';

const lastOrder = (...logs: readonly (readonly Entry[])[]): number =>
  Math.ceil(Math.max(0, ...logs.map((entries) => entries.at(-1)?.order ?? 0)));

function decode(capture: Capture): Decoded {
  const { model } = capture.device;
  const own = capabilitiesOf(model);
  const candidates = own ? [own] : isTooOld(model) ? [] : everyCapability;
  const history = readHistory(capture, candidates);
  const glucose = readGlucose(capture, candidates);
  for (const { entries } of [history, glucose]) {
    const naming = new Naming(capture.device);
    for (const entry of entries) naming.name(entry);
  }
  join(history);
  mergeOrders(history.entries, glucose.entries);
  const records: DeviceRecord[] = [];
  const untimed: UntimedRecord[] = [];
  file(history.entries, records, untimed);
  file(glucose.entries, records, untimed);
  const answers = readAnswers(capture, own, lastOrder(history.entries, glucose.entries));
  return {
    untimed,
    records: [...records, ...answers.records],
    unrecognised: [...history.unrecognised, ...glucose.unrecognised, ...answers.unrecognised],
    problems: [...history.problems, ...glucose.problems, ...answers.problems],
  };
}

export const decoder: Decoder = { version: 3, logsClock: true, decode };
