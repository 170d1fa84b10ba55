/** A file that was taken can be tried against as often as somebody likes. */
export const SHORTEST = 12;

/** No letters that are taken for others when they are written by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;

/** How many guesses find a suggested one, as a power of ten: nothing but chance is in it. */
export const SUGGESTED_LOG10 = GROUPS * GROUP * Math.log10(LETTERS.length);

/** Twenty letters in groups of four: 99 bits of chance. */
export function suggestPassphrase(chance = randomBytes): string {
  const letters: string[] = [];
  while (letters.length < GROUPS * GROUP) {
    // 248 is the largest multiple of 31 in a byte: above it some letters would come more often.
    const bytes = [...chance()].filter((byte) => byte < 248);
    letters.push(...bytes.map((byte) => LETTERS.charAt(byte % LETTERS.length)));
  }
  return Array.from({ length: GROUPS }, (_, i) =>
    letters.slice(i * GROUP, (i + 1) * GROUP).join(''),
  ).join('-');
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(64));
