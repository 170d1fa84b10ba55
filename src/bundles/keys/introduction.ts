import { inBlocks, isSpelling } from '../blocks.ts';
import { brokenBundle } from '../broken.ts';
import { fromHex, toHex } from '../bytes.ts';
import { isText, parseVersioned } from '../json.ts';
import { open, seal } from '../seal.ts';
import type { WriterId } from '../sync/names.ts';
import { isSignedWith, writerOf } from '../sync/signing.ts';
import { type Device, publicFrom, publicText, signAs } from './device.ts';
import type { Epoch } from './epoch.ts';

// How a browser makes itself known to the others: its public keys and a name, one JSON object, its keys in
// order, in whole blocks (blocks.ts). It signs that itself, so that nobody can give it another recipient; and there is a
// code over all of it that only who has that key of the vault can make. It has no other spelling.

const VERSION = 1;
const KIND = { name: 'an introduction', version: VERSION, limit: 4096 };
const CONTEXT = 'glucose-log introduction 1\n';
const PUBLIC = /^[\da-f]{64}$/;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
/** Nothing in it that is not seen, or that turns the rest of a line round. */
const NAME = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,64}$/u;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SIGNATURE = /^[\da-f]{128}$/;
const CODE = /^[\da-f]{64}$/;

/** What a browser says of itself. */
export interface Statement {
  readonly id: WriterId;
  /** Ed25519, raw, in hex. */
  readonly key: string;
  /** Whom doors for it are sealed for, `age1…`. */
  readonly recipient: string;
  /** As its owner calls it, "Kitchen laptop". */
  readonly name: string;
  /** When it said so, ISO 8601. */
  readonly at: string;
  /** 128 hex digits. */
  readonly signature: string;
}

/** A browser that belongs here. */
export interface Introduced extends Statement {
  readonly publicKey: CryptoKey;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What is signed; the id is that of the key. */
type Said = Pick<Statement, 'key' | 'recipient' | 'name' | 'at'>;
/** What is vouched for. */
type Signed = Said & Pick<Statement, 'signature'>;

const toJson = ({ key, recipient, name, at }: Said) => ({
  v: VERSION,
  key,
  recipient,
  name,
  at,
});
const signedBytes = (statement: Said) => encode(CONTEXT + JSON.stringify(toJson(statement)));
const codedBytes = (statement: Signed) =>
  encode(CONTEXT + JSON.stringify({ ...toJson(statement), sig: statement.signature }));
const withCode = (statement: Signed, mac: string) => ({
  ...toJson(statement),
  sig: statement.signature,
  mac,
});

/** What only who has this key of the vault can make a code with (HKDF-SHA-256, RFC 5869; HMAC-SHA-256). */
async function codeKey({ identity }: Epoch): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', encode(identity), 'HKDF', false, ['deriveKey']);
  const way = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode(CONTEXT) };
  const kind = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(way, from, kind, false, ['sign', 'verify']);
}

/** What this browser says of itself, under that name. Throws where the name is none. */
export async function stateOf(device: Device, name: string, at: string): Promise<Statement> {
  if (!NAME.test(name) || !TIME.test(at)) throw new Error(`no name or no time: ${name}, ${at}`);
  const key = await publicText(device.signing.publicKey);
  const said = { key, recipient: device.recipient, name, at };
  return { id: device.id, ...said, signature: await signAs(device, signedBytes(said)) };
}

/** A statement, vouched for by who has that key of the vault, as a sealed file. */
export async function sealIntroduction(
  statement: Statement,
  epoch: Epoch,
): Promise<Uint8Array<ArrayBuffer>> {
  const code = await crypto.subtle.sign('HMAC', await codeKey(epoch), codedBytes(statement));
  const plain = inBlocks(withCode(statement, toHex(new Uint8Array(code))));
  return seal(plain, { recipients: [epoch.recipient] });
}

const isMatch = (value: unknown, pattern: RegExp): value is string =>
  isText(value) && pattern.test(value);

/** Undefined where a field is missing or odd. */
function statementFrom(value: Readonly<Record<string, unknown>>): Signed | undefined {
  const { key, recipient, name, at, sig } = value;
  if (!isMatch(key, PUBLIC) || !isMatch(recipient, RECIPIENT) || !isMatch(name, NAME))
    return undefined;
  if (!isMatch(at, TIME) || Number.isNaN(Date.parse(at)) || !isMatch(sig, SIGNATURE))
    return undefined;
  return { key, recipient, name, at, signature: sig };
}

/**
 * Opens the introduction of a browser, of that key of the vault. Throws Failure `wrong-key`, `newer-data`,
 * and `broken-bundle` where it is spelled otherwise, not signed by the browser it is of, made by somebody
 * without that key of the vault, or that of another browser.
 */
export async function openIntroduction(
  sealed: Uint8Array,
  epoch: Epoch,
  id: string,
): Promise<Introduced> {
  if (sealed.length > 2 * KIND.limit) throw brokenBundle('an introduction too long to be one');
  const bytes = await open(sealed, { identity: epoch.identity });
  const value = parseVersioned(bytes, KIND);
  const statement = statementFrom(value);
  const { mac } = value;
  if (!statement || !isMatch(mac, CODE)) throw brokenBundle('an introduction lacks something');
  if (!isSpelling(bytes, withCode(statement, mac)))
    throw brokenBundle('an introduction in another spelling');
  const isOurs = await crypto.subtle.verify(
    'HMAC',
    await codeKey(epoch),
    fromHex(mac),
    codedBytes(statement),
  );
  if (!isOurs) throw brokenBundle('an introduction by somebody without the key of the vault');
  return checkStatement(statement, id);
}

/** Throws Failure `broken-bundle` where another browser said it, or none. */
async function checkStatement(statement: Signed, id: string): Promise<Introduced> {
  const publicKey = await publicFrom(statement.key);
  const writer = await writerOf(publicKey);
  if (writer !== id) throw brokenBundle('an introduction of another browser');
  if (!(await isSignedWith(publicKey, signedBytes(statement), statement.signature)))
    throw brokenBundle('an introduction that its browser did not sign');
  return { ...statement, id: writer, publicKey };
}
