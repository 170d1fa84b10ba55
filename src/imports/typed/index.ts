import type { CaptureHead, Section } from '#domain/capture.ts';
import type { EventId } from '#domain/event.ts';
import { type Draft, keyboard } from '#domain/typed-entry.ts';
import { decoder, type Saved } from './decoder.ts';

/** An entry, or its end where nothing is typed, as the one section of a capture. */
function section(id: EventId, { wall, at, fact }: Omit<Draft, 'fact'> & Partial<Draft>): Section {
  const when = { wall, at: new Date(at).toISOString() };
  const saved: Saved = { version: 1, id, ...when, ...(fact && { fact }) };
  const bytes = new TextEncoder().encode(JSON.stringify(saved));
  return { name: keyboard.family, index: 0, bytes };
}

const head = (clock: CaptureHead['clock'], zone: CaptureHead['zone']): CaptureHead => ({
  device: keyboard,
  clock,
  zone,
});

/** What a person typed: the third source of captures, beside devices and files. */
export const typed = { id: keyboard.family, head, section, decoder };
