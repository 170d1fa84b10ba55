import { instant, type Instant, localDate, type LocalDate } from '#domain/time.ts';
import { brokenBundle } from './broken.ts';
import { Fields } from './fields.ts';
import { isDate, LATEST } from './share-bounds.ts';
import { readShownAs, type ShownAs } from './shown-as.ts';

/** A device as somebody else is told of it: what it is called, never its number. */
export interface SharedDevice {
  /** Stands for the device in events and preferences. */
  readonly key: string;
  readonly family: string;
  readonly model: string;
  /** The name on its case. */
  readonly name: string;
  /** Tells it from another of its model; else empty. */
  readonly mark: string;
  readonly lastRead: Instant;
  /** Device clock minus computer clock when it was last read, in ms. */
  readonly clockSkewMs: number;
  /** False where its last reading broke off. */
  readonly complete: boolean;
}

/** What a share is of, for whom, and how it is to be shown. */
export interface ShareHead {
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whose readings they are and who is to see them, as the person typed it. */
  readonly whose: string;
  readonly reader: string;
  /** From this moment on a viewer shows it no more: a courtesy, no lock. */
  readonly expires?: Instant;
  /** Nobody's readings: those of a simulated device. */
  readonly simulated: boolean;
  readonly shown: ShownAs;
  readonly devices: readonly SharedDevice[];
}

/** Days that one share may be of. */
export const LONGEST_SHARE = 366;
/** Devices that one share may be of. */
export const MOST_DEVICES = 100;
const DAY = 86_400_000;

const momentIn = (fields: Fields, key: string): Instant => instant(fields.number(key, 0, LATEST));

function deviceIn(value: unknown): SharedDevice {
  const fields = new Fields(value, 'a device');
  return {
    key: fields.text('key'),
    family: fields.text('family'),
    model: fields.text('model'),
    name: fields.text('name'),
    mark: fields.text('mark'),
    lastRead: momentIn(fields, 'lastRead'),
    clockSkewMs: fields.number('clockSkewMs', -LATEST, LATEST),
    complete: fields.flag('complete'),
  };
}

function datesIn(fields: Fields): Pick<ShareHead, 'from' | 'to'> {
  const [from, to] = [localDate(fields.text('from', isDate)), localDate(fields.text('to', isDate))];
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (days < 1 || days > LONGEST_SHARE) throw brokenBundle(`a share of ${days} days`);
  return { from, to };
}

/** Field by field: nothing else that it says goes anywhere. Throws Failure `broken-bundle`. */
export function readShareHead(value: unknown): ShareHead {
  const fields = new Fields(value, 'share');
  return {
    ...datesIn(fields),
    whose: fields.text('whose'),
    reader: fields.text('reader'),
    ...(fields.has('expires') && { expires: momentIn(fields, 'expires') }),
    simulated: fields.flag('simulated'),
    shown: readShownAs(fields.fields('shown')),
    devices: fields.list('devices', MOST_DEVICES).map(deviceIn),
  };
}
