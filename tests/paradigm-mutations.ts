import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { crc16 } from '#bytes/crc.ts';
import type { Capture } from '#domain/capture.ts';
import { randomFrom } from '#domain/chance.ts';
import { DATA, glucoseRecord, historyRecord, pageOf } from './paradigm-arbitraries.ts';
import { captureOf, isigPage, type NamedPage } from './paradigm-pages.ts';
import { hasShared, shared } from './shared.ts';

type Random = () => number;
const models = ['512', '515', '722', '523', '751', '554', 'unknown'];
const SAMPLES = 60;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const sample = (name: string, records: fc.Arbitrary<readonly number[]>, seed: number) =>
  fc.sample(pageOf(records), { numRuns: SAMPLES, seed }).map((bytes): NamedPage => [name, bytes]);

const recorded = (name: string): readonly NamedPage[] =>
  readdirSync(shared(`data/paradigm/${name}`)).map((file) => [
    name,
    new Uint8Array(readFileSync(shared(`data/paradigm/${name}/${file}`))),
  ]);

/** Pages made here, and recorded ones where there are any. */
function originals(): readonly NamedPage[] {
  const isig: NamedPage = ['isig', isigPage(Array.from({ length: 1022 }, (_, i) => i * 13))];
  const made = [...sample('history', historyRecord, 1), ...sample('glucose', glucoseRecord, 2)];
  const found = hasShared ? ['history', 'glucose', 'isig'].flatMap(recorded) : [];
  return [...made, isig, ...found];
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  for (let left = 1 + below(random, 8); left > 0; left--)
    bytes[below(random, bytes.length)]! ^= 1 << below(random, 8);
  return bytes;
}

const truncate = (bytes: Uint8Array, random: Random): Uint8Array =>
  bytes.slice(0, below(random, bytes.length));

/** A run of bytes changes places with another one of the page. */
function swap(bytes: Uint8Array, random: Random): Uint8Array {
  const length = 1 + below(random, 40);
  const [a, b] = [below(random, DATA - length), below(random, DATA - length)];
  const [first, second] = [bytes.slice(a, a + length), bytes.slice(b, b + length)];
  bytes.set(second, a);
  bytes.set(first, b);
  return bytes;
}

/** Half of the changed pages get a CRC that holds: the decoder has to read those. */
function seal(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length !== 1024 || random() < 0.5) return bytes;
  const crc = crc16(bytes, DATA);
  bytes.set([crc >> 8, crc & 0xff], DATA);
  return bytes;
}

function mutated([name, bytes]: NamedPage, random: Random): NamedPage {
  const change = oneOf(random, [flipBits, flipBits, truncate, swap]);
  return [name, seal(change(bytes.slice(), random), random)];
}

/** Captures of one to three pages changed at random, `count` pages in all; the same for the same seed. */
export function* mutatedCaptures(seed: number, count: number): Generator<Capture> {
  const random = randomFrom(seed);
  const pages = originals();
  for (let done = 0; done < count;) {
    const many = Math.min(1 + below(random, 3), count - done);
    const changed = Array.from({ length: many }, () => mutated(oneOf(random, pages), random));
    yield captureOf(oneOf(random, models), changed);
    done += many;
  }
}
