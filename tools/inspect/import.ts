import { captureId, type Capture } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import { jsonLine } from '#exports/json-lines.ts';
import { recogniseFormat } from '#imports/registry.ts';
import { place } from '#time/place.ts';
import { isoAt } from '#time/zone.ts';
import { readBytes, readWords, zoneOf } from './arguments.ts';
import { report } from './lines.ts';

/**
 * `import FILE [--zone Z]`: any supported file, its format found by content → the lines of our
 * export, each with its sources behind.
 */
export async function importFile(words: string[]): Promise<string[]> {
  const { files, zone: name } = readWords(words);
  const zone = zoneOf(name);
  return files.flatMap((path) => {
    const bytes = readBytes(path);
    const format = recogniseFormat(bytes);
    if (!format) throw new Failure('unreadable-file', `${path}: not a file of any format we read`);
    const head = format.capture(bytes, zone);
    const capture: Capture = { ...head, id: captureId('inspect'), complete: true };
    const decoded = format.decoder.decode(capture);
    report(decoded);
    return place(decoded.records, capture).map((event) => {
      const sources = event.sources.map(({ section, offset, length }) => ({
        section,
        offset,
        length,
      }));
      const line = jsonLine(event, isoAt(event.at, zone));
      return `${line.slice(0, -1)},"sources":${JSON.stringify(sources)}}`;
    });
  });
}
