import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { opcodes } from '#protocols/carelink/question.ts';
import { decodePages } from './paradigm-pages.ts';
import { describeShared, shared } from './shared.ts';

interface Reply {
  readonly id: string;
  readonly op: string;
  readonly model: string;
  readonly pump: string;
  readonly replyHex: string;
}

const names = new Map<number, string>(
  Object.entries(opcodes).map(([name, opcode]) => [opcode, name]),
);

const replies = (): Reply[] => {
  const all = JSON.parse(readFileSync(shared('data/paradigm/records.json'), 'utf8')) as Reply[];
  return all.filter(({ op, model }) => {
    const name = names.get(Number.parseInt(op, 16));
    return model && name !== undefined && !name.endsWith('Page') && name !== 'radio';
  });
};

const decoded = ({ op, model, replyHex }: Reply) =>
  decodePages(model, [
    names.get(Number.parseInt(op, 16))!,
    Uint8Array.from(Buffer.from(replyHex, 'hex')),
  ]);

/** What a recorded pump may be set to. */
const plausible: Readonly<Record<string, (value: never) => boolean>> = {
  maxBolus: (units: number) => units > 0 && units <= 75,
  maxBasal: (rate: number) => rate >= 1 && rate <= 35,
  batteryVolts: (volts: number) => volts > 1 && volts < 1.7,
  unitsLeft: (units: number) => units >= 0 && units <= 300,
  insulinToday: (units: number) => units > 5 && units < 150,
  insulinYesterday: (units: number) => units > 5 && units < 150,
  actionHours: (hours: number) => hours >= 2 && hours <= 8,
  reservoirWarningUnits: (units: number) => units >= 5 && units <= 50,
  reservoirWarningHours: (hours: number) => hours >= 2 && hours <= 24,
  basalRates: (rates: number[]) => rates.every((rate) => rate >= 0 && rate < 5),
  ratios: (ratios: number[]) => ratios.every((ratio) => ratio > 1 && ratio < 50),
  sensitivities: (values: number[]) => values.every((value) => value > 10 && value < 200),
  targetLows: (values: number[]) => values.every((value) => value >= 60 && value <= 250),
  firmware: (text: string) => /^VER 2\.\dA1\.1$/.test(text),
  calibrationFactor: (factor: number) => factor > 1 && factor < 20,
  clock: (text: string) => /^20(09|1\d)-/.test(text),
};

describeShared('recorded answers of ../shared/data/paradigm/records.json', () => {
  it('are all read, with nothing odd in them and nothing implausible', () => {
    const kinds = new Set<string>();
    for (const reply of replies()) {
      const { records, problems, unrecognised } = decoded(reply);
      expect({ id: reply.id, records: records.length, problems, unrecognised }).toEqual({
        id: reply.id,
        records: 1,
        problems: [],
        unrecognised: [],
      });
      for (const [name, value] of Object.entries(
        'settings' in records[0]! ? records[0].settings : {},
      )) {
        kinds.add(name);
        const isPlausible = plausible[name]?.(value as never) ?? true;
        expect({ id: reply.id, name, value, isPlausible }).toMatchObject({ isPlausible: true });
      }
    }
    expect(Object.keys(plausible).filter((name) => !kinds.has(name))).toEqual([]);
  });

  it('have the basal pattern, ratio, sensitivity and target that this 522 was set to', () => {
    const of522 = replies().filter(({ op }) => ['92', '8A', '8B', '9F'].includes(op));
    expect(of522.map((reply) => decoded(reply).records[0])).toMatchObject([
      { settings: { basalStarts: [0, 390, 570, 840], basalRates: [0.8, 0.95, 1.1, 0.95] } },
      { settings: { targetLows: [106], targetHighs: [125] } },
      { settings: { ratios: [13] } },
      { settings: { sensitivities: [45] } },
    ]);
  });

  it.each([
    ['P07', { tempBasalType: 'absolute', alertMode: 4, audioBolus: false, audioBolusStep: 0.5 }],
    ['P14', { tempBasalType: 'percent' }],
    ['P17', { tempBasalType: 'percent', hours24: false }],
    ['P36', { tempBasalType: 'percent', hours24: true, alertMode: 4 }],
  ] as const)('say of %s what its log says was set last', (pump, settings) => {
    const reply = replies().find((one) => one.op === 'C0' && one.pump === pump);
    expect(decoded(reply!).records[0]).toMatchObject({ settings });
  });
});
