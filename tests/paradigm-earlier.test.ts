import { expect, it } from 'vitest';
import { openStick } from '#devices/paradigm/driver.ts';
import type { Host, Progress } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Section } from '#domain/capture.ts';
import { asFailure } from '#domain/failure.ts';
import { sealed } from './paradigm-pages.ts';
import { host, type LinkFaults, type Memory, page, pump522, SERIAL } from './paradigm-pump.ts';
import { StickPlug } from './paradigm-stick.ts';

/** What a pump has written when it is read. */
interface Life {
  /** The running number of its newest history page, and how many bytes that one holds. */
  readonly history: number;
  readonly written?: number;
  /** The number of its newest glucose page. */
  readonly glucose: number;
  /** A pump with the same number and another memory. */
  readonly seed?: number;
}

const inHistory = ({ history, written = 500, seed = 0 }: Life, number: number): Uint8Array => {
  const whole = page(seed + number);
  return number < history ? whole : sealed(whole.map((byte, at) => (at < written ? byte : 0)));
};
const inGlucose = ({ glucose, seed = 0 }: Life, number: number): Uint8Array => {
  const whole = page(seed + number + 100);
  return number < glucose ? whole : sealed(whole.map((byte, at) => (at < 300 ? byte : 0)));
};

const count = (number: number, ...rest: number[]) =>
  Uint8Array.from({ length: 64 }, (_, at) => (at === 3 ? number : (rest[at - 4] ?? 0)));

interface Read {
  readonly sections: readonly Section[];
  /** Pages that the pump was asked for, by their running numbers. */
  readonly asked: readonly string[];
  readonly failure: string | undefined;
  readonly progress: readonly Progress[];
}

async function readPump(
  life: Life,
  readings: readonly Read[],
  faults: LinkFaults = {},
): Promise<Read> {
  const asked: string[] = [];
  const memory: Memory = (opcode, params) => {
    const number = opcode === 0x80 ? life.history - params[0]! : params[3]!;
    const names: Readonly<Record<number, string>> = {
      0x80: 'history',
      0x9a: 'glucose',
      0x9b: 'isig',
    };
    if (names[opcode]) asked.push(`${names[opcode]} ${number}`);
    if (opcode === 0x9d) return count(life.history);
    if (opcode === 0xcd) return count(life.glucose, 0, 4, 0, 4);
    if (opcode === 0x80) return inHistory(life, number);
    if (opcode === 0x9a) return inGlucose(life, number);
    if (opcode === 0x9b) return page(number + (life.seed ?? 0), 2048);
    return pump522(opcode, params);
  };
  const sections: Section[] = [];
  const progress: Progress[] = [];
  const recall = async () => readings.map((read) => read.sections);
  const here: Host = { ...host(), serial: SERIAL, recall };
  const keeper = {
    begin: async () => {},
    keep: async (section: Section) => void sections.push(section),
    onProgress: (now: Progress) => void progress.push(now),
  };
  const failure = await readOut(openStick, new StickPlug(here, faults, memory), here, keeper).then(
    () => undefined,
    (thrown: unknown) => asFailure(thrown).code,
  );
  return { sections, asked: [...new Set(asked)], failure, progress };
}

const pagesOf = ({ sections }: Read) =>
  new Map(
    sections
      .filter(({ name }) => ['history', 'glucose', 'isig'].includes(name))
      .map(({ name, index, bytes }) => [`${name} ${index}`, bytes]),
  );

const may: Life = { history: 40, glucose: 50 };
const june: Life = { history: 42, glucose: 51, written: 700 };

it('asks only for what is new, for what may have changed, and for what proves the rest', async () => {
  const first = await readPump(may, []);
  expect(first.asked).toHaveLength(36 + 8);
  const second = await readPump(june, [first]);
  expect(second.asked.toSorted()).toEqual([
    'glucose 50',
    'glucose 51',
    'history 38', // in one go with the three before it
    'history 39',
    'history 40',
    'history 41',
    'history 42',
    'isig 50',
    'isig 51',
  ]);
});

it('makes the same capture as a reading that asks for everything', async () => {
  const first = await readPump(may, []);
  const [short, long] = [await readPump(june, [first]), await readPump(june, [])];
  expect(pagesOf(short)).toEqual(pagesOf(long));
});

it('fetches only what is missing after a reading that broke off', async () => {
  const broken = await readPump(may, [], { unplugAtByte: 45_000 });
  expect(broken.failure).toBe('disconnected');
  const kept = [...pagesOf(broken).keys()];
  expect(kept.length).toBeGreaterThan(8);
  const rest = await readPump(may, [broken]);
  expect(rest.asked.length).toBeLessThan(36 + 8 - kept.length + 6);
  expect(pagesOf(rest)).toEqual(pagesOf(await readPump(may, [])));
});

it('takes pages from several earlier readings', async () => {
  const first = await readPump(may, []);
  const broken = await readPump(june, [first], { unplugAtByte: 16_000 });
  expect(broken.failure).toBe('disconnected');
  const third = await readPump({ ...june, written: 800 }, [broken, first]);
  expect(third.asked.length).toBeLessThan(12);
  expect(pagesOf(third)).toEqual(pagesOf(await readPump({ ...june, written: 800 }, [])));
});

it('reads everything of a memory that was cleared and has counted up again', async () => {
  const first = await readPump(may, []);
  const other = { ...june, seed: 3 };
  const second = await readPump(other, [first]);
  expect(second.asked).toHaveLength(36 + 8);
  expect(pagesOf(second)).toEqual(pagesOf(await readPump(other, [])));
});

it('reads everything where the counters went down', async () => {
  const first = await readPump(june, []);
  const second = await readPump({ history: 6, glucose: 7, seed: 3 }, [first]);
  expect(pagesOf(second)).toEqual(pagesOf(await readPump({ history: 6, glucose: 7, seed: 3 }, [])));
});

it('does not trust a stored page whose CRC is wrong', async () => {
  const first = await readPump(may, []);
  const sections = first.sections.map((section) =>
    section.name === 'history' && section.index === 20
      ? { ...section, bytes: section.bytes.with(9, section.bytes[9]! ^ 1) }
      : section,
  );
  const second = await readPump(may, [{ ...first, sections }]);
  expect(second.asked).toContain('history 20');
  expect(pagesOf(second)).toEqual(pagesOf(first));
});

/** A reading whose history page of this index was another one then. */
const changed = (read: Read, index: number): Read => ({
  ...read,
  sections: read.sections.map((section) =>
    section.name === 'history' && section.index === index
      ? { ...section, bytes: sealed(section.bytes.with(40, section.bytes[40]! ^ 1)) }
      : section,
  ),
});

it('reads the last two pages again: a square bolus in them may have grown in place', async () => {
  const first = await readPump(may, []);
  for (const index of [0, 1]) {
    const second = await readPump(may, [changed(first, index)]);
    expect(pagesOf(second)).toEqual(pagesOf(first));
    expect(second.asked.length).toBeLessThan(10);
  }
});

it('trusts no reading of which a page that cannot change is another', async () => {
  const first = await readPump(may, []);
  const second = await readPump(june, [changed(first, 2)]);
  expect(second.asked.filter((asked) => asked.startsWith('history'))).toHaveLength(36);
});

it('tells how many pages are left, and when what has come is worth a look', async () => {
  const { progress, sections } = await readPump(may, []);
  expect(progress.at(-1)).toMatchObject({ pages: 0 });
  expect(progress.at(-1)!.done).toBe(progress.at(-1)!.total);
  const ripe = progress.filter((now) => now.ripe);
  expect(ripe.length).toBeGreaterThan(2);
  expect(ripe[0]).toMatchObject({ pages: 36 + 8 - 3, ripe: ['history', 'glucose'] });
  const names = sections.map(({ name, index }) => `${name} ${index}`);
  expect(names.indexOf('glucose 50')).toBeLessThan(names.indexOf('history 1'));
});
