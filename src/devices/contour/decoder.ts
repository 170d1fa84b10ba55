import { type Capture, deviceKey, type Section, type Source } from '#domain/capture.ts';
import type { Decoded, Decoder, Problem } from '#domain/decoder.ts';
import {
  type DeviceRecord,
  type EventId,
  eventId,
  type UnrecognisedRecord,
} from '#domain/event.ts';
import { usualDelimiters } from './fields.ts';
import { type Header, measuringRange, readHeader } from './header.ts';
import { readReading, readResult, Unusable } from './records.ts';
import { settingsOf } from './settings.ts';

const textOf = ({ bytes }: Section): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** One decoding: what has been found so far, and how often each equal reading was seen. */
class Decoding {
  readonly records: DeviceRecord[] = [];
  readonly unrecognised: UnrecognisedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly #capture: Capture;
  readonly #key: string;
  readonly #seen = new Map<string, number>();
  #header: Header | undefined;
  #results = 0;

  constructor(capture: Capture) {
    this.#capture = capture;
    this.#key = deviceKey(capture.device);
    this.#header = capture.sections.map(textOf).map(readHeader).find(Boolean);
  }

  section(section: Section, at: number): void {
    const source = {
      capture: this.#capture.id,
      section: at,
      offset: 0,
      length: section.bytes.length,
    };
    const text = textOf(section);
    if (text.startsWith('H')) this.#settings(text, source);
    else if (text.startsWith('R')) this.#result(text, at, source);
    else if (!/^[PL]\|/.test(text))
      this.#unknown(section, source, 'unreadable', 'no record of a meter');
  }

  /** Only a whole transfer can be held against the number it announced. */
  end(): void {
    const { sections, complete, id } = this.#capture;
    const announced = this.#header?.count;
    if (!complete || announced === undefined || announced === this.#results) return;
    const length = sections[0]?.bytes.length ?? 0;
    const source = { capture: id, section: 0, offset: 0, length };
    const note = `${announced} results announced, ${this.#results} came`;
    this.problems.push({ code: 'count-mismatch', source, note });
  }

  #settings(text: string, source: Source): void {
    const header = readHeader(text);
    if (!header) return this.#unknownText(text, source, 'a header that is none of a Contour meter');
    const id = this.#idOf('settings', header.clock, '');
    this.records.push({
      ...settingsOf(header),
      id,
      wall: header.clock,
      order: 0,
      sources: [source],
    });
  }

  #result(text: string, order: number, source: Source): void {
    this.#results++;
    const result = readResult(text, this.#header?.delimiters ?? usualDelimiters);
    if (!result) return this.#unknownText(text, source, 'a result with fields missing');
    const reading = readReading(result, measuringRange(this.#header ?? { settings: {} }));
    if (reading instanceof Unusable) {
      this.#flag(source, text.charCodeAt(0), reading.code, reading.note);
      return;
    }
    const id = this.#idOf(reading.fact.kind, reading.wall, reading.text);
    this.records.push({ ...reading.fact, id, wall: reading.wall, order, sources: [source] });
  }

  /** Equal readings of one transfer are told apart by which one it is, oldest first. */
  #idOf(kind: string, wall: string, text: string): EventId {
    const base = `${kind}|${wall}|${text}`;
    const nth = this.#seen.get(base) ?? 0;
    this.#seen.set(base, nth + 1);
    return eventId(this.#key, kind, wall, text, nth);
  }

  #unknown({ bytes }: Section, source: Source, code: Problem['code'], note: string): void {
    this.#flag(source, bytes[0] ?? 0, code, note);
  }

  #unknownText(text: string, source: Source, note: string): void {
    this.#flag(source, text.charCodeAt(0), 'unreadable', note);
  }

  #flag(source: Source, opcode: number, code: Problem['code'], note: string): void {
    this.unrecognised.push({ kind: 'unrecognised', opcode, sources: [source] });
    this.problems.push({ code, source, note });
  }
}

function decode(capture: Capture): Decoded {
  const decoding = new Decoding(capture);
  for (const [at, section] of capture.sections.entries()) decoding.section(section, at);
  decoding.end();
  const { records, unrecognised, problems } = decoding;
  return { records, unrecognised, problems };
}

export const decoder: Decoder = { version: 1, decode };
