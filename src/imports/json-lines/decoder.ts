import type { Capture, Source } from '#domain/capture.ts';
import type { Decoded, Decoder, Problem } from '#domain/decoder.ts';
import type { DeviceRecord } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { type ExportedEvent, isExportedEvent } from './fact.ts';

/** One line of a file, without its end, and where it lies. */
interface Line {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** The lines that say something; UTF-8 with or without a mark at the start, any line ends. */
export function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const newline = bytes.indexOf(0x0a, offset);
    const end = newline < 0 ? bytes.length : newline;
    const text = new TextDecoder().decode(bytes.subarray(offset, end)).trim();
    if (text) lines.push({ text, offset, length: end - offset });
    offset = end + 1;
  }
  return lines;
}

/** The event a line holds, if it is one of ours. */
export function parseLine(line: string): ExportedEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isExportedEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const recordOf = ({ at, read, ...event }: ExportedEvent, source: Source): DeviceRecord => ({
  ...event,
  at: instant(Date.parse(at)),
  read: instant(Date.parse(read)),
  sources: [source],
});

function decode({ id: capture, sections }: Capture): Decoded {
  const records: DeviceRecord[] = [];
  const problems: Problem[] = [];
  for (const [section, { bytes }] of sections.entries()) {
    for (const { text, offset, length } of linesOf(bytes)) {
      const source = { capture, section, offset, length };
      const event = parseLine(text);
      if (event) records.push(recordOf(event, source));
      else problems.push({ code: 'unreadable', source, note: 'not an event of an export' });
    }
  }
  return { records, unrecognised: [], problems };
}

export const decoder: Decoder = { version: 2, decode };
