import type { Alarm } from '#domain/event.ts';
import {
  frequent,
  glucoseIn,
  glucoseUnit,
  type HistoryRecord,
  type Layouts,
  record,
} from './history-record.ts';
import type { Draft } from './log.ts';

/** Names from CareLink exports; 6, 16, 59, 61, 62, 103 from public decoders. */
const pumpAlarms: Readonly<Record<number, string>> = {
  3: 'battery out too long',
  4: 'no delivery',
  5: 'battery depleted',
  6: 'auto off',
  16: 'device reset',
  51: 'max hourly bolus',
  59: 'button error',
  61: 'reprogram error',
  62: 'empty reservoir',
};

const sensorAlerts: Readonly<Record<number, string>> = {
  101: 'high glucose',
  102: 'low glucose',
  104: 'meter BG now',
  105: 'calibration reminder',
  106: 'calibration error',
  107: 'sensor end',
  112: 'weak signal',
  113: 'lost sensor',
  114: 'high predicted',
  115: 'low predicted',
};

/** Code 103 is written by pumps that cannot suspend on low glucose too, with another meaning. */
const nameOf = (code: number, lowSuspend: boolean): string =>
  (code === 103 && lowSuspend ? 'low glucose suspend' : pumpAlarms[code]) ??
  `device alarm (${code})`;

const pumpAlarm = (code: number, lowSuspend: boolean): Alarm => ({
  kind: 'alarm',
  origin: 'pump',
  code,
  name: nameOf(code, lowSuspend),
});

function sensorAlert(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  const code = r.u8(1);
  const name = sensorAlerts[code] ?? `sensor alert (${code})`;
  const alert = { id, wall, order, sources, kind: 'alarm', origin: 'sensor', code, name } as const;
  const glucose = r.u8(2) | (r.yearFlag << 8);
  if (glucose === 0) return alert;
  const unit = glucoseUnit(r.hourFlags & 3);
  const value = glucoseIn(unit, glucose);
  return { id, wall, order, sources, kind: 'alarm', origin: 'sensor', code, name, value, unit };
}

/** Alarms as raised; 0C tells when one was cleared. */
export const alarmRecords = ({ lowSuspend }: { readonly lowSuspend: boolean }): Layouts => ({
  0x06: record((r) => pumpAlarm(r.u8(1), lowSuspend), 9, 4),
  0x0b: frequent(sensorAlert, 8, 3),
  0x0c: record((r) => ({
    ...(r.stamp && { cleared: r.stamp.wall }),
    ...pumpAlarm(r.u8(1), lowSuspend),
  })),
});
