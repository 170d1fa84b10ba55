import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { evilHistory } from './sync/evil.ts';
import { fakeKeyring, writerName } from './sync/fakes.ts';
import { honestHistory } from './sync/honest.ts';
import { lossHistory } from './sync/lost.ts';
import { type Enrol, entriesMade } from './sync/world.ts';

// WebCrypto hashes in another thread, which takes four times as long for files of this size.
vi.mock('#bundles/hash.ts', () => ({
  sha256: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
}));

// A model of two to five browsers and a server. Seals are fakes throughout (tests/sync-sealed.test.ts has
// real ones). Signatures are fakes in the many histories, whose time they would take up, and Ed25519 in
// some hundred more.

/** Everybody who enrols is trusted by all. */
function fakes(): Enrol {
  const trusted = new Set<string>();
  return () => {
    const writer = writerName(trusted.size);
    trusted.add(writer);
    return fakeKeyring(writer, trusted);
  };
}

const pairs = await Promise.all(
  Array.from({ length: 40 }, () =>
    crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']),
  ),
);
const trusted = pairs.map(({ publicKey }) => publicKey);
const keyrings = await Promise.all(
  pairs.map((own) => ed25519Keyring(own, { belong: trusted, former: [] })),
);
function signers(): Enrol {
  let next = 0;
  return () => keyrings[next++]!;
}

type History = (seed: number, enrol: Enrol) => Promise<readonly string[]>;

async function checkHistories(history: History, count: number, enrolling: () => Enrol) {
  for (let seed = 1; seed <= count; seed++) {
    const problems = await history(seed, enrolling());
    expect({ seed, problems }).toEqual({ seed, problems: [] });
  }
}

it('loses and doubles nothing over a bad line, in 10,000 histories', async () => {
  await checkHistories(honestHistory, 10_000, fakes);
});

it('had histories in which both ways of bringing captures are many', () => {
  expect(entriesMade.inTheirFile).toBeGreaterThan(10_000);
  expect(entriesMade.inChunks).toBeGreaterThan(10_000);
});

it('notices what an evil server does, or is not harmed by it, in 2,000 histories', async () => {
  await checkHistories(evilHistory, 2000, fakes);
});

it('does so with real signatures', async () => {
  await checkHistories(honestHistory, 200, signers);
  await checkHistories(evilHistory, 100, signers);
});

it('takes nothing from a browser that was shut out but what counts, in 2,000 histories', async () => {
  await checkHistories(lossHistory, 2000, fakes);
});
