import { toHex } from './hex.ts';
import { type CaptureHead, type CaptureId, captureId, type Section } from '#domain/capture.ts';

/**
 * A section in bytes, big-endian: length of the name (2) · name in UTF-8 · index (4) · length (4) ·
 * bytes. One after the other they are how a capture is hashed, and how the view keeps it.
 */
export function encodeSection({ name, index, bytes }: Section): Uint8Array {
  const text = new TextEncoder().encode(name);
  const packed = new Uint8Array(10 + text.length + bytes.length);
  const to = new DataView(packed.buffer);
  to.setUint16(0, text.length);
  packed.set(text, 2);
  to.setUint32(2 + text.length, index);
  to.setUint32(6 + text.length, bytes.length);
  packed.set(bytes, 10 + text.length);
  return packed;
}

/** The section at `at`, its bytes copied out, and where the next one begins. */
export function decodeSection(
  packed: Uint8Array,
  at: number,
): { readonly section: Section; readonly end: number } {
  const from = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const head = at + 2 + from.getUint16(at);
  const name = new TextDecoder().decode(packed.subarray(at + 2, head));
  const end = head + 8 + from.getUint32(head + 4);
  const bytes = packed.slice(head + 8, end);
  return { section: { name, index: from.getUint32(head), bytes }, end };
}

export function packSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const parts = sections.map(encodeSection);
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

export function unpackSections(packed: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let at = 0; at < packed.length;) {
    const { section, end } = decodeSection(packed, at);
    sections.push(section);
    at = end;
  }
  return sections;
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** The SHA-256 of what a reading is about and of every section. Whether it came to an end is no part. */
export async function identify(
  { device: { family, model, serial }, clock: { device, host }, zone }: CaptureHead,
  sections: readonly Section[],
): Promise<CaptureId> {
  const head = JSON.stringify([family, model, serial, device, host, zone]);
  const text = new TextEncoder().encode(head);
  const packed = packSections([{ name: 'head', index: 0, bytes: text }, ...sections]);
  return captureId(await sha256(packed));
}
