/**
 * Every opcode that a radio packet of ours can carry: all of them read, and 5D keeps the pump's
 * radio on for some minutes. What changes therapy, a clock, a setting or a log has no entry.
 * Names and meanings: decocare, Tidepool uploader.
 */
export const opcodes = {
  radio: 0x5d,
  clock: 0x70,
  battery: 0x72,
  insulinLeft: 0x73,
  firmware: 0x74,
  errorStatus: 0x75,
  totals: 0x79,
  historyPage: 0x80,
  state: 0x83,
  language: 0x86,
  wizardOn: 0x87,
  carbUnits: 0x88,
  glucoseUnits: 0x89,
  carbRatios: 0x8a,
  sensitivities: 0x8b,
  oldTargets: 0x8c,
  model: 0x8d,
  alarmClocks: 0x8e,
  reservoirWarning: 0x8f,
  glucoseReminder: 0x90,
  oldSettings: 0x91,
  basalStandard: 0x92,
  basalA: 0x93,
  basalB: 0x94,
  alarmClockOn: 0x97,
  tempBasal: 0x98,
  sensorSettings: 0x99,
  glucosePage: 0x9a,
  isigPage: 0x9b,
  calibrationFactor: 0x9c,
  historyCounter: 0x9d,
  targets: 0x9f,
  settings: 0xc0,
  settingsSaved: 0xc1,
  glucoseCounter: 0xcd,
  newSensorSettings: 0xcf,
} as const;

export type Opcode = (typeof opcodes)[keyof typeof opcodes];

/** What one radio exchange asks of a pump, and how many bytes the answer has. */
export interface Question {
  readonly opcode: Opcode;
  readonly params: readonly number[];
  readonly answer: 0 | 64 | 192 | 1024 | 2048;
}

const known: ReadonlySet<number> = new Set(Object.values(opcodes));

/** The two forms of 5D: on for ten minutes, and off. */
export const radioOn: Question = { opcode: opcodes.radio, params: [1, 10], answer: 0 };
export const radioOff: Question = { opcode: opcodes.radio, params: [0, 0], answer: 0 };

const radioForms: ReadonlySet<string> = new Set(
  [radioOn, radioOff].map(({ params }) => String(params)),
);

/**
 * Stands before every encoder of a radio packet, for what the types do not see: throws a
 * RangeError for an opcode that is not in the list and for any third form of 5D.
 */
export function checkAllowed({ opcode, params }: Question): void {
  const allowed = known.has(opcode) && (opcode !== opcodes.radio || radioForms.has(String(params)));
  if (!allowed) throw new RangeError(`no such request: ${opcode.toString(16)}`);
}

/** Six decimal digits as three bytes. Throws a RangeError for anything else. */
export function serialBytes(serial: string): readonly number[] {
  if (!/^\d{6}$/.test(serial)) throw new RangeError('a serial number has six digits');
  return [0, 2, 4].map((at) => Number.parseInt(serial.slice(at, at + 2), 16));
}
