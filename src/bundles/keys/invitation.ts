import { Encrypter } from 'age-encryption';
import { sha256 } from '../hash.ts';
import { isWriterId } from '../sync/names.ts';
import { byEpoch, type Epoch } from './epoch.ts';
import type { Newcomer } from './membership.ts';

// What a browser that wants to be let in shows as a QR code to one that belongs: for whom to make a door. In
// capitals, which take less room in one. Nothing of it is secret; it is compared by eye, as is what the door
// leads to, for the way from one screen to the other is nobody's.

const SPELLING = /^(age1[02-9ac-hj-np-z]{58})\/([\da-f]{16})$/;
/** Hex digits that are compared: 80 bits, so that nobody finds another with the same. */
const COMPARED = 20;

export const invitationOf = ({ id, recipient }: Newcomer): string =>
  `${recipient}/${id}`.toUpperCase();

/** Undefined where it is not what a browser showed, whole. */
export function readInvitation(text: string): Newcomer | undefined {
  const [, recipient = '', id] = SPELLING.exec(text.trim().toLowerCase()) ?? [];
  return isWriterId(id) && isRecipient(recipient) ? { id, recipient } : undefined;
}

/** Whether the checksum in it is right. */
function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** In groups of four. */
async function compared(context: string, text: string): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(`${context}\n${text}`));
  return (hash.slice(0, COMPARED).match(/.{4}/g) ?? []).join(' ').toUpperCase();
}

/** What both screens show of a browser that wants to be let in, before it is. */
export const newcomerCode = (newcomer: Newcomer): Promise<string> =>
  compared('glucose-log newcomer 1', invitationOf(newcomer));

/** What both screens show of the keys behind its door, before it joins: of all, as one may be a stranger's. */
export const keysCode = (epochs: readonly Epoch[]): Promise<string> => {
  const keys = epochs.toSorted(byEpoch).map(({ number, recipient }) => `${number} ${recipient}`);
  return compared('glucose-log keys 1', keys.join('\n'));
};
