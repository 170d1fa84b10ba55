import type { DeviceRecord, Fact } from '#domain/event.ts';
import type { Placement, WallTime } from '#domain/time.ts';

type Check = (value: unknown) => boolean;

const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const unit: Check = (value) => value === 'mg/dL' || value === 'mmol/L';
const wall: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}Z`));
const date: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const moment: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const doses: Check = (value) =>
  Array.isArray(value) &&
  value.every((dose) => figures(dose) && 'units' in dose && 'minutes' in dose);
const figures: Check = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(number);
const parts: Check = (value) =>
  Array.isArray(value) &&
  value.every(
    (part: unknown) =>
      typeof part === 'object' &&
      part !== null &&
      'id' in part &&
      text(part.id) &&
      'wall' in part &&
      wall(part.wall),
  );
const settings: Check = (value) => typeof value === 'object' && value !== null;
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const glucose = { value: number, unit };
const limit = maybe(oneOf('LO', 'HI'));
const suspension = {
  by: oneOf('user', 'low-glucose', 'predicted-low', 'alarm', 'automatic', 'unknown'),
  answered: maybe(flag),
};
const upkeep = {
  type: maybe(oneOf('tubing', 'cannula')),
  units: maybe(number),
  state: maybe(text),
};

/** DESIGN §5 as data: the fields of each kind. */
const shapes: Readonly<Record<Fact['kind'], Readonly<Record<string, Check>>>> = {
  'sensor-glucose': { ...glucose, limit, isig: maybe(number), backfilled: maybe(flag) },
  'meter-glucose': {
    ...glucose,
    entry: oneOf('meter', 'linked', 'manual'),
    limit,
    meal: maybe(oneOf('before', 'after', 'fasting')),
    control: maybe(flag),
    marks: maybe(texts),
  },
  calibration: glucose,
  bolus: {
    shape: oneOf('normal', 'square', 'dual'),
    programmed: maybe(number),
    delivered: maybe(number),
    extendedProgrammed: maybe(number),
    extendedDelivered: maybe(number),
    minutes: maybe(number),
    automatic: maybe(flag),
    activeInsulin: maybe(number),
    unabsorbed: maybe(doses),
    wizard: maybe(text),
  },
  'bolus-wizard': {
    carbs: maybe(number),
    exchanges: maybe(number),
    glucose: maybe(number),
    unit,
    ratio: number,
    sensitivity: number,
    targetLow: number,
    targetHigh: number,
    activeInsulin: number,
    food: number,
    correction: number,
    estimate: number,
  },
  'basal-rate': { rate: number, pattern: maybe(text), segment: maybe(number) },
  'temp-basal': { rate: maybe(number), percent: maybe(number), minutes: maybe(number) },
  suspend: suspension,
  resume: suspension,
  carbs: { grams: maybe(number), exchanges: maybe(number), code: maybe(text) },
  exercise: { minutes: maybe(number), intensity: maybe(text) },
  insulin: { units: number, type: maybe(oneOf('rapid', 'long', 'mixed')) },
  note: { text, tags: maybe(texts) },
  'lab-a1c': { value: number, unit: oneOf('%', 'mmol/mol') },
  alarm: {
    origin: oneOf('pump', 'sensor', 'meter'),
    code: number,
    name: text,
    value: maybe(number),
    unit: maybe(unit),
    cleared: maybe(wall),
  },
  prime: upkeep,
  rewind: upkeep,
  battery: upkeep,
  reservoir: upkeep,
  'daily-total': {
    date: text,
    total: number,
    basal: maybe(number),
    bolus: maybe(number),
    carbs: maybe(number),
    statistics: maybe(figures),
  },
  'clock-change': { from: maybe(wall), to: maybe(wall) },
  notice: { origin: oneOf('pump', 'sensor'), name: text, value: maybe(number) },
  settings: { settings, logged: maybe(flag) },
};

const frame: Readonly<Record<string, Check>> = {
  id: text,
  wall,
  device: text,
  at: moment,
  order: number,
  parts: maybe(parts),
  home: maybe(date),
  removed: maybe((value) => value === true),
  placement: oneOf('device-utc', 'anchored', 'zone-assumed', 'chosen'),
  read: moment,
};

/** A line of our export as JSON reads it. */
export type ExportedEvent = Fact &
  Pick<DeviceRecord, 'id' | 'order' | 'parts' | 'home' | 'removed'> & {
    readonly wall: WallTime;
    readonly device: string;
    readonly at: string;
    readonly placement: Placement;
    readonly read: string;
  };

const shapeOf = (kind: unknown) => Object.entries(shapes).find(([name]) => name === kind)?.[1];

/** True where every field is there that must be and of its kind. */
export function isExportedEvent(value: unknown): value is ExportedEvent {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const shape = shapeOf(value.kind);
  const fields = new Map(Object.entries(value));
  return (
    shape !== undefined &&
    Object.entries({ ...frame, ...shape }).every(([name, check]) => check(fields.get(name)))
  );
}

/** The event with the fields that its kind has, and with no others. */
export function withKnownFields(event: ExportedEvent): ExportedEvent {
  const known = new Set(['kind', ...Object.keys({ ...frame, ...shapeOf(event.kind) })]);
  const exact: unknown = Object.fromEntries(
    Object.entries(event).filter(([name]) => known.has(name)),
  );
  return isExportedEvent(exact) ? exact : event;
}
