import { Encrypter } from 'age-encryption';
import { isWriterId } from '../sync/names.ts';
import type { Device } from './device.ts';
import type { Newcomer } from './membership.ts';

// What a browser that wants to be let in shows as a QR code to one that belongs: for whom to make a door. In
// capitals, which take less room in one.

const SPELLING = /^(age1[02-9ac-hj-np-z]{58})\/([\da-f]{16})$/;

export const invitationOf = ({ id, recipient }: Device): string =>
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
