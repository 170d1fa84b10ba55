import { Cursor } from '#bytes/cursor.ts';
import type { Settings } from '#domain/event.ts';
import type { Capabilities } from './model.ts';

export type Values = Settings['settings'];

/** What a pump answered to one question: its bytes, and what in them no pump should say. */
export class Answer extends Cursor {
  readonly capabilities: Capabilities;
  readonly odd: string[] = [];

  constructor(bytes: Uint8Array, capabilities: Capabilities) {
    super(bytes);
    this.capabilities = capabilities;
  }

  /** 1 or 0; anything else is odd, and shown as the number it is. */
  flag(place: number, name: string): boolean | number {
    const code = this.u8(place);
    if (code > 1) this.odd.push(`${name} is ${code}`);
    return code > 1 ? code : code === 1;
  }

  /** The word for a code; one without a word is odd, and shown as the number it is. */
  coded<Word>(code: number, words: Readonly<Record<number, Word>>, name: string): Word | number {
    const word = words[code];
    if (word === undefined) this.odd.push(`${name} is ${code}`);
    return word ?? code;
  }

  /** Bytes from `place` up to the last that is not zero: without a known meaning. */
  rest(place: number, name: string): Values {
    const { bytes } = this;
    let end = bytes.length;
    while (end > place && bytes[end - 1] === 0) end--;
    return end > place ? { [name]: this.list(place, end) } : {};
  }
}

/** How the answer to a question is read; `least` is the number of bytes that it cannot do without. */
export interface Reading {
  readonly least: number;
  readonly read: (answer: Answer) => Values;
}

export const reading = (least: number, read: Reading['read']): Reading => ({ least, read });
