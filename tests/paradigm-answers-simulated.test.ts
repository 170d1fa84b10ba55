import { expect, it } from 'vitest';
import { ask, type Setting } from '#devices/paradigm/commands.ts';
import { opcodes } from '#protocols/carelink/question.ts';
import { decodePages, type NamedPage } from './paradigm-pages.ts';
import { pagesOf } from './paradigm-worn.ts';

const isSetting = (name: string): name is Setting => name !== 'radio' && !name.endsWith('Page');
const settings = Object.keys(opcodes).filter(isSetting);

it.each([
  ['522', 'mg/dL'],
  ['723', 'mmol/L'],
  ['754', 'mg/dL'],
] as const)('all that a simulated %s in %s answers is read, and is what it did', (model, unit) => {
  const { worn } = pagesOf({ model, unit });
  const answers = settings.flatMap((name): NamedPage[] => {
    const said = worn.answer(ask(name).opcode, []);
    return said instanceof Uint8Array ? [[name, said]] : [];
  });
  const { records, problems } = decodePages(model, ...answers);
  expect(problems).toEqual([]);
  expect(records).toHaveLength(answers.length);
  const told = new Set(
    records.flatMap((one) => (one.kind === 'settings' ? Object.keys(one.settings) : [])),
  );
  for (const name of ['basalRates', 'ratios', 'sensitivities', 'targetLows', 'maxBolus'])
    expect(told).toContain(name);
});

it('runs by the pattern that it says it is set to', () => {
  const { worn } = pagesOf({ model: '754' });
  const said = worn.answer(opcodes.basalStandard, []);
  const [answer] = decodePages('754', ['basalStandard', said as Uint8Array]).records;
  const started = worn.facts.findLast(
    (fact) => fact.kind === 'basal-rate' && fact.pattern === 'standard',
  );
  const at = started!.kind === 'basal-rate' ? (started!.segment ?? 0) : 0;
  expect(answer).toMatchObject({ settings: { basalRates: expect.any(Array) as number[] } });
  const rates = answer!.kind === 'settings' ? answer!.settings['basalRates'] : [];
  expect(started).toMatchObject({ rate: (rates as readonly number[])[at] });
});
