import { brokenBundle } from './broken.ts';

// What the header of an age file may ask for (C2SP age v1): a library works through all of it first,
// and a hostile one takes seconds for each thousand stanzas, or a gigabyte for a passphrase.

const VERSION_LINE = 'age-encryption.org/v1';
const HEADER = 16_384;
const STANZAS = 32;
/** log2 of the rounds of scrypt: a second here. */
const WORK = 18;

/** The lines of the header, its last one, `--- …`, left out. */
function headerLines(sealed: Uint8Array): readonly string[] {
  const head = new TextDecoder('latin1').decode(sealed.subarray(0, HEADER));
  const end = head.indexOf('\n--- ');
  if (!head.startsWith(`${VERSION_LINE}\n`)) throw brokenBundle('not an age file');
  if (end < 0) throw brokenBundle(`an age header without an end in ${HEADER} bytes`);
  return head.slice(0, end).split('\n');
}

/** Throws Failure `broken-bundle` for a header that a bundle of ours never has. */
export function checkHeader(sealed: Uint8Array): void {
  const stanzas = headerLines(sealed).filter((line) => line.startsWith('-> '));
  if (stanzas.length > STANZAS) throw brokenBundle(`more than ${STANZAS} stanzas`);
  const work = stanzas.map((line) => /^-> scrypt \S+ (\d+)$/.exec(line)?.[1]);
  if (work.some((log) => Number(log ?? 0) > WORK)) throw brokenBundle(`scrypt beyond 2^${WORK}`);
}

/** Whether a passphrase opens it; else it is sealed for keys. Throws as `checkHeader`. */
export const takesPassphrase = (sealed: Uint8Array): boolean =>
  headerLines(sealed).some((line) => line.startsWith('-> scrypt '));
