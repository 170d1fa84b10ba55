import { instant, wallTime, type Zone } from '#domain/time.ts';
import type { FileCapture, FileFormat } from '../format.ts';
import { decoder, linesOf, parseLine } from './decoder.ts';

const HEAD_BYTES = 65_536;

/** A file with an event of ours among its first lines. */
const recognise = (bytes: Uint8Array): boolean =>
  linesOf(bytes.subarray(0, HEAD_BYTES)).some(({ text }) => parseLine(text));

/** Both clocks are those of the file's last reading: importing it again gives the same capture. */
function capture(bytes: Uint8Array, zone: Zone): FileCapture {
  const records = linesOf(bytes).flatMap(({ text }) => parseLine(text) ?? []);
  const host = records.reduce((latest, { read }) => Math.max(latest, Date.parse(read)), 0);
  const wall = records
    .map((record) => record.wall)
    .toSorted()
    .at(-1);
  return {
    device: { family: jsonLines.id, model: '', serial: '' },
    clock: { device: wall ?? wallTime(1970, 1, 1)!, host: instant(host) },
    zone,
    sections: [{ name: jsonLines.id, index: 0, bytes }],
  };
}

/** Our own export: one event a line, with everything needed to be the same event again. */
export const jsonLines: FileFormat = {
  id: 'json-lines',
  name: 'Basalt export (JSON lines)',
  recognise,
  capture,
  decoder,
};
