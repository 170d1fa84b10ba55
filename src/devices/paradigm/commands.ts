import { meterWords } from '#protocols/carelink/next-link.ts';
import { connection, longQuestion, shortQuestion } from '#protocols/carelink/pass-through.ts';
import {
  type Opcode,
  opcodes,
  type Question,
  radioOff,
  radioOn,
} from '#protocols/carelink/question.ts';
import { readBuffer, stickCommands, transmit } from '#protocols/carelink/stick-frame.ts';
import type { Request } from '../family.ts';

/** Answers longer than one block. */
const lengths: Readonly<Partial<Record<Opcode, Question['answer']>>> = {
  [opcodes.basalStandard]: 192,
  [opcodes.basalA]: 192,
  [opcodes.basalB]: 192,
  [opcodes.historyPage]: 1024,
  [opcodes.glucosePage]: 1024,
  [opcodes.isigPage]: 2048,
};

const question = (opcode: Opcode, params: readonly number[] = []): Question => ({
  opcode,
  params,
  answer: lengths[opcode] ?? 64,
});

type Paged = 'historyPage' | 'glucosePage' | 'isigPage';

/** What is asked without parameters, under the name of the section that holds the answer. */
export type Setting = Exclude<keyof typeof opcodes, Paged | 'radio'>;

export const ask = (setting: Setting): Question => question(opcodes[setting]);

/** Page 0 is the newest. */
export const historyPage = (page: number): Question => question(opcodes.historyPage, [page]);

const be32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** Sensor pages have numbers of their own, which grow. */
export const glucosePage = (page: number): Question => question(opcodes.glucosePage, be32(page));
export const isigPage = (page: number): Question => question(opcodes.isigPage, be32(page));

const isPaged = (name: string): name is Paged | 'radio' =>
  ['historyPage', 'glucosePage', 'isigPage', 'radio'].includes(name);

const isName = (text: string): text is keyof typeof opcodes => text in opcodes;
const names = Object.keys(opcodes).filter(isName);

/** Every question there is, in the order in which a pump is asked; pages with the number 0. */
export const questions: readonly Question[] = [
  radioOn,
  ...names.flatMap((name) => (isPaged(name) ? [] : [ask(name)])),
  historyPage(0),
  glucosePage(0),
  isigPage(0),
  radioOff,
];

/** Stands for the pump's own number in the list of what is sent. */
const EXAMPLE = '123456';

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

const nameOf = ({ opcode }: Question): string =>
  names.find((name) => opcodes[name] === opcode) ?? '';

const overStick = (asked: Question): Request => ({
  name: `${nameOf(asked)} (stick)`,
  bytes: hex(transmit(EXAMPLE, asked)),
  purpose: asked.answer === 0 ? 'radio of the pump on for ten minutes, or off' : 'reads',
});

const overLink = (asked: Question): Request => ({
  name: `${nameOf(asked)} (Next LINK)`,
  bytes: hex((asked.params.length > 0 ? longQuestion : shortQuestion)(EXAMPLE, asked)),
  purpose: 'reads',
});

const connections: readonly Request[] = ([0x10, 0x11, 0x13] as const).map((operation) => ({
  name: `connection ${operation.toString(16)} (Next LINK)`,
  bytes: hex(connection(EXAMPLE, operation)),
  purpose: operation === 0x10 ? 'the meter wakes the pump' : 'the meter lets the pump rest',
}));

const toStick: readonly Request[] = Object.entries({
  ...stickCommands,
  buffer: readBuffer(64),
}).map(([name, bytes]) => ({
  name: `${name} (to the stick itself)`,
  bytes: hex(bytes),
  purpose: 'asks the stick about itself, or for what its radio has received',
}));

const toLink: readonly Request[] = Object.entries(meterWords).map(([name, bytes]) => ({
  name: `${name} (to the LINK itself)`,
  bytes: hex(bytes),
  purpose: 'opens the way through the meter to the pump, or closes it; in memory only',
}));

/** All that this family can ever send, as sent to the pump 123456; pages and lengths as examples. */
export const requests: readonly Request[] = [
  ...toStick,
  ...toLink,
  ...questions.map(overStick),
  ...connections,
  ...questions.filter(({ answer }) => answer > 0).map(overLink),
];
