import { type Capture, captureId, type Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import { instant, type WallTime, wallTime } from '#domain/time.ts';
import { fromHex, readBytes, readText, readWords, Usage, type Words, zoneOf } from './arguments.ts';
import { decoderNamed, familyNamed, eventLines } from './lines.ts';

/** `decode FILE... --family F --section S`, or `decode CAPTURE.json`: section bytes → events. */
export async function decode(words: string[]): Promise<string[]> {
  const asked = readWords(words);
  const [first = ''] = asked.files;
  if (asked.family !== undefined) return decodeFiles(asked);
  if (asked.files.length > 1) throw new Usage('name a family with --family');
  const capture = readCapture(first);
  return eventLines(capture, await decoderNamed(capture.device.family));
}

/** Each file one section. With several files each event names its file. */
async function decodeFiles(asked: Words): Promise<string[]> {
  const { files, section: name, model = 'unknown', hex = false } = asked;
  if (!name) throw new Usage('name the sections with --section');
  const family = familyNamed(asked.family);
  const bytesOf = (file: string) => (hex ? fromHex(readText(file), file) : readBytes(file));
  const sections = files.map((file, index) => ({ name, index, bytes: bytesOf(file) }));
  const clock = { device: wallTime(2000, 1, 1)!, host: instant(Date.UTC(2000, 0, 1)) };
  const device = { family: family.id, model, serial: '0' };
  const id = captureId('inspect');
  const capture = { id, device, clock, zone: zoneOf(asked.zone), sections, complete: false };
  // No clock was read with these bytes: their times are taken as those of the zone.
  const { version, decode: read } = await family.decoder();
  return eventLines(capture, { version, decode: read }, files.length === 1 ? undefined : files);
}

const bad = (why: string) => new Failure('unreadable-file', `not a capture: ${why}`);

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(holder: Json, key: string): Json {
  const value = holder[key];
  if (!isJson(value)) throw bad(`${key} is missing`);
  return value;
}

function textAt(holder: Json, key: string): string {
  const value = holder[key];
  if (typeof value !== 'string') throw bad(`${key} is missing`);
  return value;
}

/** `{device:{family,model,serial}, clock:{device,host}, zone, sections:[{name, hex | text}]}`. */
function readCapture(path: string): Capture {
  const json = parse(readText(path));
  const device = objectAt(json, 'device');
  const sections = json['sections'];
  if (!Array.isArray(sections)) throw bad('sections is missing');
  return {
    id: captureId('inspect'),
    device: {
      family: textAt(device, 'family'),
      model: textAt(device, 'model'),
      serial: textAt(device, 'serial'),
    },
    clock: readClock(objectAt(json, 'clock')),
    zone: zoneOf(typeof json['zone'] === 'string' ? json['zone'] : undefined),
    sections: sections.map(readSection),
    complete: json['complete'] === true,
  };
}

function parse(text: string): Json {
  try {
    const json: unknown = JSON.parse(text);
    if (isJson(json)) return json;
  } catch {
    throw bad('it is not JSON');
  }
  throw bad('it is not an object');
}

function readClock(clock: Json) {
  const host = Date.parse(textAt(clock, 'host'));
  const device = readWall(textAt(clock, 'device'));
  if (!device || Number.isNaN(host)) throw bad('the clock cannot be read');
  return { device, host: instant(host) };
}

function readWall(text: string): WallTime | undefined {
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = text.split(/\D/).map(Number);
  return wallTime(y, mo, d, h, mi, s);
}

function readSection(section: unknown, index: number): Section {
  if (!isJson(section)) throw bad(`section ${index} is no object`);
  const { hex, text } = section;
  const name = textAt(section, 'name');
  if (typeof hex === 'string') return { name, index, bytes: fromHex(hex, `section ${index}`) };
  if (typeof text === 'string') return { name, index, bytes: latin1(text) };
  throw bad(`section ${index} has neither hex nor text`);
}

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
