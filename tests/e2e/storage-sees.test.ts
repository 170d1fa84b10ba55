import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUCKET, type Exchange, keys, type S3Server } from '../remotes/s3-server.ts';
import type { Site } from './app.ts';
import { serialOf } from './meter-order.ts';
import { button, type Exported, exportAll, openPage } from './person.ts';
import { datesOf, momentsIn, spellingsOf, valuesOf } from './spellings.ts';
import { readMeter } from './read-meter.ts';
import {
  begin,
  type Browser,
  chooseBucket,
  confirm,
  join,
  openSync,
  PASSPHRASE,
  type Stage,
  startStage,
  stopSync,
  sync,
} from './synced.ts';
import { latin, saidIn, type Seen, seenIn, sha256 } from './wire-seen.ts';

// All that a storage gets to see of two computers, from the first try to the end of syncing: every request
// and every answer, whole. It must tell no plaintext, no name and no date, and sizes in padded steps only.

const WHOSE = 'Wilhelmine Fernsprecher';
const COMPUTERS = ['Küchenrechner oben', 'Schreibtisch im Flur'] as const;
const NOTES = ['Pflaumenkuchen bei Tante Hedwig', 'Kletterhalle mit Ottokar'] as const;
const SERIALS = [serialOf(3), serialOf(4)] as const;
const MODELS = ['"7410"', '7428-1', 'contour:', 'Contour Next USB'] as const;

let stage: Stage;
let site: Site;
let server: S3Server;
let laptop: Browser;
let desk: Browser;
const exchanges: Exchange[] = [];
beforeAll(async () => {
  stage = await startStage((exchange) => exchanges.push(exchange));
  ({ site, server } = stage);
  laptop = await stage.startBrowser();
  desk = await stage.startBrowser();
});
afterAll(() => stage?.end());

async function rename(page: Page, name: string): Promise<void> {
  await openPage(page, 'Settings');
  const field = page.getByRole('textbox', { name: 'Name', exact: true }).first();
  await field.fill(name);
  await field.press('Tab');
}

async function writeNote(page: Page, text: string, date: string): Promise<void> {
  await openPage(page, 'Day');
  await button(page, 'Add entry').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What').selectOption('note');
  await dialog.getByLabel('Note', { exact: true }).fill(text);
  await dialog.getByLabel('Date').fill(date);
  await dialog.getByLabel('Time', { exact: true }).fill('00:07');
  await button(dialog, 'Save').click();
  await dialog.getByText('Saved', { exact: true }).waitFor();
  await button(dialog, 'Close').click();
}

let events: readonly Exported[];
let code: readonly string[];
let seen: readonly Seen[];

it('is a whole session: begun, joined, a new day sent, stopped', async () => {
  const { page } = laptop;
  await readMeter(page, { name: 'meter', serial: SERIALS[0], seed: 3, results: 1900 });
  await rename(page, WHOSE);
  await writeNote(page, NOTES[0], '2026-03-04');
  await openSync(page);
  await chooseBucket(page, server);
  await page.getByText(`for the readings of ${WHOSE}.`).waitFor();
  code = await begin(page, COMPUTERS[0]);
  await confirm(page, code);
  await page.getByText('2 were sent.').waitFor();

  await openSync(desk.page);
  await chooseBucket(desk.page, server);
  await join(desk.page, PASSPHRASE, COMPUTERS[1]);
  await desk.page.getByText('2 read-outs and entries came.').waitFor();

  await readMeter(page, { name: 'other', serial: SERIALS[1], seed: 4, results: 1700 });
  await writeNote(page, NOTES[1], '2026-05-06');
  expect(await sync(page)).toBe('2 were sent.');
  expect(await sync(desk.page)).toBe('2 read-outs and entries came.');
  events = await exportAll(desk.page);
  expect(events).toEqual(await exportAll(page));
  await stopSync(page);
  await stopSync(desk.page);
  const origins = [laptop, desk].flatMap(({ chrome }) =>
    chrome.requests.map((url) => new URL(url)),
  );
  expect(origins.filter(({ origin }) => ![site.origin, server.endpoint].includes(origin))).toEqual(
    [],
  );
  seen = seenIn(exchanges);
  expect(exchanges.length).toBeGreaterThan(80);
});

/** The dates and times of events, and of what was typed. */
const walls = () => events.flatMap(({ wall }) => wall ?? []);

const secrets = (): readonly string[] =>
  [
    [WHOSE, ...WHOSE.split(' '), ...COMPUTERS, ...NOTES, ...SERIALS, ...MODELS],
    [PASSPHRASE, keys.secretAccessKey, code.join(''), code.slice(1).join(''), code.join(' ')],
    events.flatMap(({ id }) => id ?? []),
  ].flat();

it('says no name, no word of a note, no device, no value and nothing that opens', () => {
  const values = events.flatMap(({ value, unit }) =>
    value === undefined || unit === undefined ? [] : valuesOf(value, unit),
  );
  expect(values.length).toBeGreaterThan(1000);
  expect(saidIn(seen, [...secrets().flatMap(spellingsOf), ...values])).toEqual([]);
});

it('says no date of an event and no time, but the moment of each request', () => {
  const dates = new Set(walls().map((wall) => wall.slice(0, 10)));
  const times = walls().flatMap((wall) => [wall, wall.replace('T', ' ')]);
  expect(dates.size).toBeGreaterThan(100);
  expect(saidIn(seen, [...[...dates].flatMap(datesOf), ...times])).toEqual([]);
  const moments = new Set(events.map(({ at }) => Date.parse(at ?? '')));
  const found = seen.flatMap(({ where, bytes }) =>
    momentsIn(bytes, moments).map((moment) => `${new Date(moment).toISOString()} in ${where}`),
  );
  expect(found).toEqual([]);
});

it('names files as docs/sync-protocol.md does: by hashes and by ids of chance', () => {
  const names = exchanges.map(({ received: { target } }) => new URL(target, 'http://any'));
  const key = /^keys\/1-[\da-f]{16}\/(?:pass|recovery|(?:dev|who)-[\da-f]{16})\.age$/;
  const others = [
    /^c\/[\da-f]{64}\.age$/,
    /^log\/[\da-f]{32}\/\d{8}-[\da-f]{64}\.age$/,
    /^probe\/test\.age$/,
  ];
  const isName = (name: string) => [key, ...others].some((shape) => shape.test(name));
  const paths = names.map(({ pathname }) => pathname.slice(`/${BUCKET}/`.length));
  expect(paths.filter((path) => path !== '' && !isName(path))).toEqual([]);
  const queries = names.map(({ search }) => search);
  expect(queries.filter((query) => query !== '' && !QUERY.test(query))).toEqual([]);
  for (const { received } of exchanges) {
    const [, hash = sha256(received.body)] = /([\da-f]{64})\.age$/.exec(received.target) ?? [];
    if (received.method === 'PUT') expect(sha256(received.body)).toBe(hash);
  }
});

/** A folder, or all; a later page of its list by the token that the server gave. */
const QUERY = /^\?list-type=2&prefix=(?:(?:c|log|keys|probe)%2F)?(?:&continuation-token=[\w%]+)?$/;

it('says in headers what HTTP and the signature need, and nothing of its own', () => {
  for (const { received } of exchanges) {
    const { 'x-amz-content-sha256': hash, authorization, ...others } = received.headers;
    if (received.method !== 'OPTIONS') {
      expect(hash).toBe(sha256(received.body));
      expect(authorization).toMatch(AUTHORIZATION);
    }
    expect(Object.keys(others).filter((name) => !HEADERS.includes(name))).toEqual([]);
  }
});

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/eu-test-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[\da-f]{64}$/;

/** What a browser says of itself and of any request. */
const HEADERS = [
  ['host', 'connection', 'content-length', 'pragma', 'cache-control', 'x-amz-date', 'origin'],
  ['user-agent', 'accept', 'accept-encoding', 'accept-language'],
  ['sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'],
  ['access-control-request-method', 'access-control-request-headers'],
].flat();

it('sends sealed files alone, those with readings in padded sizes', () => {
  const bodies = exchanges.filter(({ received }) => received.method === 'PUT');
  const files = bodies.filter(({ received: { target } }) => !target.endsWith('/probe/test.age'));
  const heads = files.map(({ received: { body } }) => /^[^]*?\n--- .*\n/.exec(latin(body))?.[0]);
  expect(heads.filter((head) => !head || !AGE.test(head))).toEqual([]);
  const withReadings = files.filter(({ received: { target } }) =>
    /^(?:c|log)\//.test(target.slice(`/${BUCKET}/`.length)),
  );
  const sizes = withReadings.map(({ received: { body } }) => sealedOf(body.length));
  expect(sizes).toHaveLength(2);
  expect(Math.min(...sizes)).toBeGreaterThan(16_384);
  expect(sizes.filter((size) => !isStep(size))).toEqual([]);
});

/** The header of an age file for one recipient, or for a passphrase: there is room for nothing else in it. */
const AGE =
  /^age-encryption\.org\/v1\n-> (?:X25519 [\w+/]{43}|scrypt [\w+/]{22} 17)\n[\w+/]{43}\n--- [\w+/]{43}\n$/;

/** Bytes that a sealed file for one recipient holds, by docs/bundle-format.md: it has 184 more, and 16 for each 64 KiB. */
function sealedOf(length: number): number {
  const rest = length - 184;
  return rest - 16 * Math.ceil(rest / (65_536 + 16));
}

/**
 * Whether a size is a step of PADMÉ (Nikitin 2019, doi 10.2478/popets-2019-0056: of a number of E + 1 bits
 * the last E - S are zero, S being the bits of E), in whole blocks of a tar.
 */
function isStep(size: number): boolean {
  const bits = (number: number) => number.toString(2).length;
  const exponent = bits(size) - 1;
  const step = 2 ** Math.max(0, exponent - bits(exponent));
  return size % Math.max(step, 512) === 0;
}
