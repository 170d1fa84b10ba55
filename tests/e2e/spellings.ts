// How something that nobody is to see could stand in bytes that somebody does see. All of it in small letters,
// a byte a character, as what it is looked for in.

const latin = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

/** What Base64 makes of bytes that stand behind `offset` others: letters that neither neighbour has a part in. */
function base64At(bytes: Buffer, offset: number): string {
  const letters = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const end = Math.floor(((offset + bytes.length) * 4) / 3);
  return letters.slice(Math.ceil((offset * 4) / 3), end);
}

/** A text in UTF-8, UTF-16, Latin-1, hex, Base64 and as part of an address. */
export function spellingsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  return [
    latin(bytes),
    latin(Buffer.from(text, 'latin1')),
    latin(wide),
    latin(Buffer.from(wide).swap16()),
    bytes.toString('hex'),
    ...[0, 1, 2].map((offset) => base64At(bytes, offset).toLowerCase()),
    encodeURIComponent(text).toLowerCase(),
    encodeURIComponent(text).replaceAll('%20', '+').toLowerCase(),
  ];
}

const MONTHS =
  'January February March April May June July August September October November December';

/** A date, `2026-11-25`, as people and programs write it. */
export function datesOf(date: string): readonly string[] {
  const [y = '', m = '', d = ''] = date.split('-');
  const [day, month] = [String(Number(d)), MONTHS.split(' ')[Number(m) - 1] ?? ''];
  const figures = ['-', '/', '.'].flatMap((by) => [
    [y, m, d].join(by),
    [d, m, y].join(by),
    [m, d, y].join(by),
  ]);
  const named = [month, month.slice(0, 3)].flatMap((name) => [
    `${day} ${name} ${y}`,
    `${d} ${name} ${y}`,
    `${name} ${day}, ${y}`,
    `${d}-${name}-${y}`,
  ]);
  return [...figures, `${y}${m}${d}`, `${d}${m}${y}`, ...named].map((one) => one.toLowerCase());
}

/** A value of glucose as the exports, the meter and the screen write it: bare, it would stand in any bytes. */
export const valuesOf = (value: number, unit: string): readonly string[] =>
  [`"value":${value},`, `"value":${value}}`, `|${value}|${unit}`, `${value} ${unit}`].map((one) =>
    one.toLowerCase(),
  );

/** Which of these moments, in ms, stand in bytes: in digits or as a number of eight bytes, in ms or in s. */
export function momentsIn(bytes: Buffer, moments: ReadonlySet<number>): readonly number[] {
  const seconds = new Map([...moments].map((moment) => [Math.floor(moment / 1000), moment]));
  const known = (number: number) => (moments.has(number) ? number : seconds.get(number));
  const digits = bytes.toString('latin1').match(/\d{10,}/g) ?? [];
  const written = digits.flatMap((run) =>
    [10, 13].flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) =>
        Number(run.slice(at, at + length)),
      ),
    ),
  );
  return [...written, ...numbersIn(bytes)].flatMap((number) => known(number) ?? []);
}

/** Every eight bytes as an integer and as a floating number, both ways round. */
function* numbersIn(bytes: Buffer): Generator<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length; at++)
    for (const isLittle of [true, false]) {
      const high = view.getUint32(isLittle ? at + 4 : at, isLittle);
      const low = view.getUint32(isLittle ? at : at + 4, isLittle);
      yield high * 2 ** 32 + low;
      yield view.getFloat64(at, isLittle);
    }
}
