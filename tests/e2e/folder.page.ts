import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Ports } from '#bundles/sync/ports.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { ageVault } from '#bundles/sync/vault.ts';
import { Failure } from '#domain/failure.ts';
import { localOf, Storage } from '../sync/browser.ts';
import { captureOf } from '../sync/fakes.ts';
import { Fuse } from '../sync/server.ts';

// Runs in Chromium: a folder of the page's own stands for one that was picked; both are the same interface.

const newPair = () => crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);

/** A folder, and the browsers of Anna and Bert beside it. */
export async function stage(name: string) {
  const above = await navigator.storage.getDirectory();
  const folder = await above.getDirectoryHandle(name, { create: true });
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const about = { epoch: 1, recipient, keys: [{ identity }], app: 'test', made: '2026-11-26' };
  const [a, b] = [await newPair(), await newPair()];
  const browserOf = async (own: CryptoKeyPair, other: CryptoKeyPair) => {
    const keyring = await ed25519Keyring(own, { belong: [other.publicKey], former: [] });
    const storage = new Storage(keyring.newLog());
    const local = localOf(storage, new Fuse(Infinity), { prepared() {}, arrived() {} });
    const ports: Ports = { remote: folderRemote(folder), local, vault: ageVault(about), keyring };
    return { storage, ports };
  };
  return { above, folder, anna: await browserOf(a, b), bert: await browserOf(b, a) };
}

const numbers = ({ captures }: Storage) =>
  [...captures.keys()].map((id) => Number.parseInt(id, 16));
const sorted = (storage: Storage) => numbers(storage).toSorted((x, y) => x - y);

/** Each has readings of their own; a stranger's files lie in the folder too. */
async function exchange() {
  const { folder, anna, bert } = await stage('exchange');
  await folder.getFileHandle('holiday.jpg', { create: true });
  await folder.getDirectoryHandle('log (copy of Anna)', { create: true });
  for (const number of [1, 2, 3]) anna.storage.add(captureOf(number));
  for (const number of [3, 4]) bert.storage.add(captureOf(number));
  const first = await push(anna.ports);
  const came = await pull(bert.ports);
  await push(bert.ports);
  const back = await pull(anna.ports);
  return {
    first,
    findings: [...came.findings, ...back.findings],
    anna: sorted(anna.storage),
    bert: sorted(bert.storage),
    files: (await folderRemote(folder).list('')).map((name) => name.replace(/[\da-f]{32,}/g, '…')),
    logs: (await folderRemote(folder).list('log/')).length,
  };
}

/** Anna's upload breaks off: half of an entry lies there. */
async function spoiled() {
  const { folder, anna, bert } = await stage('spoiled');
  anna.storage.add(captureOf(1));
  await push(anna.ports);
  const remote = folderRemote(folder);
  const [entry = ''] = await remote.list('log/');
  const whole = (await remote.get(entry)) ?? new Uint8Array();
  await remote.put(entry, whole.slice(0, 100));
  const found = await pull(bert.ports);
  anna.storage.beginAnew(anna.ports.keyring.newLog());
  await pull(anna.ports);
  await push(anna.ports);
  await pull(bert.ports);
  return { kinds: found.findings.map(({ kind }) => kind), bert: sorted(bert.storage) };
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);

const SHARE = `p/${'0f'.repeat(16)}/share.age`;

/** What a practice may always read is replaced, and deleted alone, a second time too. */
async function withdrawn() {
  const { folder } = await stage('withdrawn');
  const remote = folderRemote(folder);
  for (const name of [SHARE, 'c/one.age']) await remote.put(name, Uint8Array.of(1));
  await remote.put(SHARE, Uint8Array.of(2, 3));
  const replaced = (await remote.get(SHARE))?.length;
  await remote.withdraw(SHARE);
  await remote.withdraw(SHARE);
  return { replaced, files: await remote.list('') };
}

/** The stick is pulled out: everything says so, and nothing is taken for a file that is not there. */
async function pulledOut() {
  const { above, folder } = await stage('stick');
  const remote = folderRemote(folder);
  await remote.put('c/one.age', Uint8Array.of(1));
  const missing = await remote.get('c/other.age');
  await above.removeEntry('stick', { recursive: true });
  const tries = [
    () => remote.list(''),
    () => remote.get('c/one.age'),
    () => remote.put('c/two.age', Uint8Array.of(2)),
    () => remote.withdraw(SHARE),
  ];
  const said: string[] = [];
  for (const one of tries) said.push(await one().then(() => 'done', codeOf));
  return { missing, said };
}

Object.assign(globalThis, { folderTests: { exchange, spoiled, withdrawn, pulledOut } });
