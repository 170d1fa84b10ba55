import type { FileFormat } from './format.ts';
import { jsonLines } from './json-lines/index.ts';

export { typed } from './typed/index.ts';

const formats: readonly FileFormat[] = [jsonLines];

/** The format of a file's content, if it is one of ours. */
export const recogniseFormat = (bytes: Uint8Array): FileFormat | undefined =>
  formats.find(({ recognise }) => recognise(bytes));

export const formatOf = (id: string): FileFormat | undefined =>
  formats.find((format) => format.id === id);
