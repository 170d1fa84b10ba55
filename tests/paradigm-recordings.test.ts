import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc16 } from '#bytes/crc.ts';
import { questions } from '#devices/paradigm/commands.ts';
import type { Host } from '#devices/family.ts';
import { NextLink } from '#protocols/carelink/next-link.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import type { Question } from '#protocols/carelink/question.ts';
import { Stick } from '#protocols/carelink/stick.ts';
import { host, Plug, SERIAL } from './paradigm-pump.ts';
import { shared } from './shared.ts';

interface Line {
  readonly way: 'w' | 'r';
  readonly hex: string;
}

const fileOf = (name: string) => shared(`data/paradigm/transcripts/${name}.jsonl`);
const describeRecording = describe.skipIf(!existsSync(fileOf('stick_P07_522_commands')));

const linesOf = (name: string): Line[] =>
  readFileSync(fileOf(name), 'utf8')
    .trim()
    .split('\n')
    .map((text) => {
      const { d, hex } = JSON.parse(text) as { d: 'w' | 'r'; hex: string };
      return { way: d, hex };
    });

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Status replies and ENQ that a recording does not hold where our link asks for them. */
const NOTHING_WAITS = '0155000002000000'.padEnd(128, '0');
const ACCEPTED = '015500'.padEnd(128, '0');
const READY = '4142430105'.padEnd(128, '0');

/** Answers each frame as the recording did the next time it was sent there. */
class Tape extends Plug {
  readonly host: Host;
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    const here = host();
    super(here, { serial: SERIAL, answer: () => undefined });
    this.host = here;
    this.#lines = lines;
  }

  protected take(bytes: Uint8Array): void {
    const hex = hexOf(bytes);
    const next = this.#lines.findIndex(({ way }, at) => at >= this.#at && way === 'w');
    if (hex === '030000' && this.#lines[next]?.hex !== hex) return this.#play(NOTHING_WAITS);
    if (hex.startsWith('0100') && bytes[13] === 0x5d) return this.#play(ACCEPTED);
    if (hex === '0000000104'.padEnd(128, '0')) return this.#play(READY);
    const found = this.#lines.findIndex((line, at) => at >= this.#at && line.hex === hex);
    if (found < 0) throw new Error(`not in the recording: ${hex}`);
    this.#at = found + 1;
    for (; this.#lines[this.#at]?.way === 'r'; this.#at++) this.#play(this.#lines[this.#at]!.hex);
  }

  #play(hex: string): void {
    this.say(bytesOf(hex));
  }
}

interface Asked {
  readonly opcode: number;
  readonly params: readonly number[];
}

function askedOfStick({ hex }: Line): Asked | undefined {
  const bytes = bytesOf(hex);
  if (bytes[0] !== 1) return undefined;
  return { opcode: bytes[13]!, params: [...bytes.subarray(15, 15 + bytes[8]!)] };
}

/** What a first report asks; the announcement of parameters is no question yet. */
function askedOfLink({ hex }: Line): Asked | undefined {
  const bytes = bytesOf(hex).subarray(4);
  if (bytes[18] !== 0x12) return undefined;
  const opcode = bytes[37]!;
  const isLong = bytes[28] === 71;
  if (!isLong && [0x80, 0x9a, 0x9b, 0x4d, 0x28].includes(opcode)) return undefined;
  return { opcode, params: isLong ? [...bytes.subarray(39, 39 + bytes[38]!)] : [] };
}

/** The recorded questions that can be put at all. */
function putAll(lines: readonly Line[], read: (line: Line) => Asked | undefined): Question[] {
  return lines.flatMap((line) => {
    const asked = line.way === 'w' ? read(line) : undefined;
    const known = questions.find(({ opcode, answer }) => opcode === asked?.opcode && answer > 0);
    return known && asked ? [{ ...known, params: asked.params }] : [];
  });
}

function expectWhole({ answer }: Question, bytes: Uint8Array): void {
  expect(bytes).toHaveLength(answer);
  const [high, low] = answer === 2048 ? [2044, 2046] : [1022, 1023];
  if (answer < 1024) return;
  expect((bytes[high]! << 8) | bytes[low]!).toBe(crc16(bytes, high));
}

async function expectAll(link: PumpLink, asked: readonly Question[]): Promise<number> {
  const { signal } = new AbortController();
  let refused = 0;
  for (const question of asked) {
    const answer = await link.ask(question, signal);
    if (answer.said === 'data') expectWhole(question, answer.bytes);
    else refused++;
  }
  return refused;
}

const sticks: Readonly<Record<string, { readonly asked: number; readonly refused: number }>> = {
  stick_P07_522_commands: { asked: 11, refused: 0 },
  stick_P07_522_download: { asked: 13, refused: 0 },
  stick_P09_522_commands: { asked: 11, refused: 0 },
  stick_P14_723_commands: { asked: 11, refused: 0 },
  stick_P14_723_download: { asked: 40, refused: 2 },
  stick_P17_523_commands: { asked: 11, refused: 0 },
  stick_P17_523_download: { asked: 40, refused: 2 },
  stick_P36_554_commands: { asked: 11, refused: 0 },
};

describeRecording('recordings of ../shared/data/paradigm/transcripts', () => {
  it.each(Object.keys(sticks))('%s: the stick answers what it answered then', async (name) => {
    const tape = new Tape(linesOf(name));
    const asked = putAll(linesOf(name), askedOfStick);
    const link = new Stick(tape, tape.host, SERIAL);
    expect({ asked: asked.length, refused: await expectAll(link, asked) }).toEqual(sticks[name]);
    expect(link.quality).toMatchObject({ unheard: 0, damaged: 0 });
  });

  it('nextlink_P09_522_official: the meter answers what it answered then', async () => {
    const lines = linesOf('nextlink_P09_522_official');
    const asked = putAll(lines, askedOfLink);
    const tape = new Tape(lines);
    const link = new NextLink(tape, tape.host, SERIAL);
    await link.open(tape.host.signal);
    expect({ asked: asked.length, refused: await expectAll(link, asked) }).toEqual({
      asked: 78,
      refused: 0,
    });
    await link.close(tape.host.signal);
    expect(link.quality).toMatchObject({ unheard: 0, damaged: 0 });
  });

  it('what its pump was told to suspend or to mark has no encoder', () => {
    const told = linesOf('nextlink_P09_522_official').filter(({ hex }) =>
      /a71234562800|a71234564d0[01]/.test(hex),
    );
    expect(told.length).toBeGreaterThan(0);
    const known = new Set<number>(questions.map(({ opcode }) => opcode));
    expect([0x28, 0x4d].filter((opcode) => known.has(opcode))).toEqual([]);
  });
});
