import type { CaptureHead, CaptureId, Section } from '#domain/capture.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import { decodeSection, encodeSection } from '../sections.ts';

/** Ties the records of one reading together: the sequence number of its first record. */
export type Ticket = number;

export interface Ended {
  readonly ticket: Ticket;
  readonly id: CaptureId;
  readonly complete: boolean;
  readonly reason?: string;
  /** Again, so that a capture survives the loss of its first record. */
  readonly head: CaptureHead;
  readonly sections: number;
  /** Sections known to be lost: set when a damaged capture was saved as far as it went. */
  readonly lost?: number;
}

/** What a journal can say. */
export type Entry =
  | { readonly kind: 'opened'; readonly segment: number; readonly before: string }
  | { readonly kind: 'sealed'; readonly hash: string }
  | {
      readonly kind: 'begun';
      readonly head: CaptureHead;
      /** It is kept elsewhere as a whole: a part of it is no reading that broke off. */
      readonly isCopy?: true;
    }
  | { readonly kind: 'section'; readonly ticket: Ticket; readonly section: Section }
  | ({ readonly kind: 'ended' } & Ended)
  | { readonly kind: 'void'; readonly ticket: Ticket }
  | { readonly kind: 'preferences'; readonly revision: number; readonly preferences: Preferences }
  | { readonly kind: 'person'; readonly revision: number; readonly person: Person }
  /** Records `from` to `to` (sequence numbers) are lost, and what could be done was done: no longer news. */
  | { readonly kind: 'settled'; readonly from: number; readonly to: number }
  /**
   * All that counts of the records up to `to` is written once more behind them: they count no more. From
   * here on records are sealed with `key`, or plain without one.
   */
  | { readonly kind: 'superseded'; readonly to: number; readonly key?: string };

export const SUPERSEDED = 11;

/** Numbers in files: never change one, only add. */
const types: Readonly<Record<Entry['kind'], number>> = {
  opened: 1,
  sealed: 2,
  begun: 3,
  section: 4,
  ended: 5,
  void: 6,
  preferences: 7,
  person: 8,
  settled: 9,
  // 10 is a locked record (locked.ts).
  superseded: SUPERSEDED,
};
const kinds = new Map(Object.entries(types).map(([kind, type]) => [type, kind]));

/** Book-keeping of the journal itself, which is never sealed: it holds nothing of a person. */
const bookKeeping: readonly Entry['kind'][] = ['opened', 'sealed', 'settled', 'superseded'];
export const isSealable = ({ kind }: Entry): boolean => !bookKeeping.includes(kind);

export interface Packed {
  readonly type: number;
  readonly payload: Uint8Array;
}

export function packEntry(entry: Entry): Packed {
  const type = types[entry.kind];
  if (entry.kind === 'section') return { type, payload: packSection(entry.ticket, entry.section) };
  const { kind: _, ...rest } = entry;
  return { type, payload: new TextEncoder().encode(JSON.stringify(rest)) };
}

/** The entry in a record, or nothing for one that a later version wrote. */
export function unpackEntry({ type, payload }: Packed): Entry | undefined {
  const kind = kinds.get(type);
  if (kind === 'section') return unpackSection(payload);
  if (!kind) return undefined;
  return { kind, ...JSON.parse(new TextDecoder().decode(payload)) };
}

function packSection(ticket: Ticket, section: Section): Uint8Array {
  const body = encodeSection(section);
  const payload = new Uint8Array(6 + body.length);
  const to = new DataView(payload.buffer);
  to.setUint16(0, Math.floor(ticket / 2 ** 32));
  to.setUint32(2, ticket % 2 ** 32);
  payload.set(body, 6);
  return payload;
}

function unpackSection(payload: Uint8Array): Entry {
  const from = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const ticket = from.getUint16(0) * 2 ** 32 + from.getUint32(2);
  return { kind: 'section', ticket, section: decodeSection(payload, 6).section };
}
