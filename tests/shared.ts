import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** Recordings and oracles that are not ours to ship; beside the project where there are any. */
const SHARED = '../shared';

/** A file of the shared folder. */
export const shared = (path: string): string => `${SHARED}/${path}`;

export const hasShared = existsSync(SHARED);

/** Tests that need the shared folder; skipped by name where it is missing. */
export const describeShared = describe.skipIf(!hasShared);
