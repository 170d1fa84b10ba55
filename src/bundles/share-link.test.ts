import {
  assert,
  constantFrom,
  integer,
  nat,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBytes } from './bytes.ts';
import { open, seal } from './seal.ts';
import { identityOf, newShareKey } from './share-key.ts';
import {
  linkEnd,
  linkText,
  practiceLinkText,
  readLink,
  readPracticeLink,
  type ShareLink,
} from './share-link.ts';

const NAME = `s/${'0f'.repeat(16)}/share.age`;
const SIGNED = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20261127%2Feu%2Fs3%2Faws4_request&X-Amz-Date=20261127T100000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=${'5a'.repeat(32)}`;
const KEY = Uint8Array.from({ length: 32 }, (_, i) => i * 7);

const linkTo = (address: string, key = KEY): ShareLink => ({ key, address: new URL(address) });
const whole = linkText(linkTo(`https://s3.example/anna/${NAME}?${SIGNED}`));
const read = (address: string) => readLink(linkText(linkTo(address)));

const sameKey = (link: ShareLink | undefined, key: Uint8Array): boolean =>
  link !== undefined && sameBytes(link.key, key);

const links = record({
  key: uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes)),
  address: constantFrom(
    `https://s3.example/anna/${NAME}?${SIGNED}`,
    `https://anna.s3.example:8443/${NAME}?${SIGNED}`,
    `http://127.0.0.1:9000/anna/${NAME}?${SIGNED}`,
    `http://localhost/${NAME}`,
  ).map((text) => new URL(text)),
});

describe('a link', () => {
  it('says which key and which address it was made of', () => {
    assert(
      property(links, (link) => {
        expect(readLink(linkText(link))).toEqual(link);
      }),
    );
  });

  it('is read by nobody once its end was cut off, wherever', () => {
    assert(
      property(integer({ min: 0, max: whole.length - 1 }), (length) => {
        const cut = readLink(whole.slice(0, length));
        // Without its whole query an address says nothing of being cut: the place will not give it out.
        expect(cut === undefined || cut.address.search === '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('opens nothing once a letter of its key is another', () => {
    const letter = string({ minLength: 1, maxLength: 1 });
    assert(
      property(nat(42), letter, (at, one) => {
        const changed = whole.slice(0, 3 + at) + one + whole.slice(4 + at);
        expect(changed === whole || !sameKey(readLink(changed), KEY)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a newer kind', whole.replace('s1.', 's2.')],
    ['no key', whole.replace(/\.[\w-]{43}\./, '..')],
    ['a full stop behind it', `${whole}.`],
    ['a blank in its midst', whole.replace('&', ' &')],
    ['another fragment', `${whole}#/day`],
    ['an address of this page', whole.replace('https://s3.example/anna', '')],
  ])('is none with %s', (_, text) => {
    expect(text).not.toBe(whole);
    expect(readLink(text)).toBeUndefined();
  });

  it.each([
    `http://s3.example/${NAME}?${SIGNED}`,
    `ftp://s3.example/${NAME}`,
    `data:,/${NAME}`,
    `blob:https://s3.example/${NAME}`,
    `https://anna:secret@s3.example/${NAME}`,
    `https://s3.example/c/${'0'.repeat(64)}.age`,
    `https://s3.example/${NAME}/more`,
    `https://s3.example/s/short/share.age`,
    `https://anna@s3.example/${NAME}`,
  ])('leads not to %s', (address) => {
    expect(read(`https://s3.example/${NAME}`)).toBeDefined();
    expect(read(address)).toBeUndefined();
  });
});

describe('its key', () => {
  it('is read in one spelling: two bits of the last letter belong to no byte', () => {
    const last = 's1.'.length + 42;
    const found = ['A', 'B', 'C', 'D', 'E'].map((letter) =>
      readLink(`s1.${'A'.repeat(42)}${letter}${whole.slice(last + 1)}`),
    );
    expect(found.map(Boolean)).toEqual([true, false, false, false, true]);
  });

  it('opens what was sealed for it, and nothing else', async () => {
    const { key, lock } = await newShareKey();
    const [identity, other] = [await identityOf(key), await identityOf(KEY)];
    const sealed = await seal(KEY, lock);
    expect(await open(sealed, { identity })).toEqual(KEY);
    await expect(open(sealed, { identity: other })).rejects.toMatchObject({ code: 'wrong-key' });
  });
});

describe('its end', () => {
  it('is the moment of its signature and the seconds that are signed', () => {
    const end = linkEnd(new URL(`https://s3.example/${NAME}?${SIGNED}`));
    expect(end).toBe(Date.UTC(2026, 10, 28, 10));
  });

  it.each([
    '',
    '?X-Amz-Date=20261127T100000Z',
    '?X-Amz-Date=now&X-Amz-Expires=5',
    '?X-Amz-Expires=5',
  ])('is unknown of an address that ends in "%s"', (query) =>
    expect(linkEnd(new URL(`https://s3.example/${NAME}${query}`))).toBeUndefined(),
  );
});

describe('the link of a practice', () => {
  const address = `https://dav.example/my%20s%C3%BCnc/p/${'0f'.repeat(16)}/share.age`;
  const text = practiceLinkText(address);

  it('says which address it was made of', () => {
    expect(readPracticeLink(text)?.href).toBe(address);
  });

  it('is read by nobody once its end was cut off, wherever', () => {
    for (let length = 0; length < text.length; length++)
      expect(readPracticeLink(text.slice(0, length))).toBeUndefined();
  });

  it.each([
    ['a newer kind', text.replace('p1.', 'p2.')],
    ['a share that ends', text.replace('/p/', '/s/')],
    ['a query', `${text}?x=1`],
    ['a full stop behind it', `${text}.`],
    ['a blank behind it', `${text} `],
    ['a name and a password', text.replace('https://', 'https://anna:secret@')],
    ['an address that anybody reads on the way', text.replace('https', 'http')],
  ])('is none with %s', (_, other) => {
    expect(other).not.toBe(text);
    expect(readPracticeLink(other)).toBeUndefined();
  });

  it('is no link to a share, nor the other way round', () => {
    expect(readLink(text)).toBeUndefined();
    expect(readPracticeLink(whole)).toBeUndefined();
  });
});
