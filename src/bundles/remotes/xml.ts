import { refused, unreachable } from './answers.ts';

/** An element that has ended. */
export interface Element {
  /** Local names from the root down, without prefixes: `multistatus/response/href`. */
  readonly path: string;
  /** What stood directly in it, entities resolved, trimmed. */
  readonly text: string;
}

interface Open {
  readonly path: string;
  text: string;
}

const DEEPEST = 32;
/** A tag with its attributes; each alternative begins with another character, so matching is linear. */
const TAG = /<(\/?)([^\s<>/"'=]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;
const LONGEST_TAG = 4096;
const SKIPPED = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolved(entity: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(entity) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : NAMED.get(entity);
  if (character === undefined) throw refused(`an entity that is none in XML: ${entity}`);
  return character;
}

const unescaped = (text: string): string =>
  text.replace(/&([^&;]{1,12});/g, (_, entity: string) => resolved(entity));

/** The place went away while it answered, and something between made a whole answer of what had come. */
const cutShort = () => unreachable('XML that is cut short');

/** Whether a tag does not end before the document does. */
const isCut = (tag: string): boolean => tag.length < LONGEST_TAG && !tag.includes('>');

/** Reads a document from its beginning to its end, once. */
class Scanner {
  readonly #document: string;
  readonly #open: Open[] = [];
  #at = 0;

  constructor(document: string) {
    this.#document = document;
  }

  *elements(): Generator<Element> {
    while (this.#readText()) {
      if (this.#skipped()) continue;
      yield* this.#readTag();
    }
    if (this.#open.length > 0) throw cutShort();
  }

  /** Whether a tag follows. */
  #readText(): boolean {
    const next = this.#document.indexOf('<', this.#at);
    const end = next < 0 ? this.#document.length : next;
    const inside = this.#open.at(-1);
    if (inside) inside.text += unescaped(this.#document.slice(this.#at, end));
    this.#at = end;
    return next >= 0;
  }

  #skipped(): boolean {
    const found = SKIPPED.find(([start]) => this.#document.startsWith(start, this.#at));
    if (!found) return false;
    const [start, close] = found;
    const end = this.#document.indexOf(close, this.#at + start.length);
    if (end < 0) throw cutShort();
    this.#at = end + close.length;
    return true;
  }

  *#readTag(): Generator<Element> {
    const tag = this.#document.slice(this.#at, this.#at + LONGEST_TAG);
    TAG.lastIndex = 0;
    const [whole, slash, name = '', rest = ''] = TAG.exec(tag) ?? [];
    if (whole === undefined && isCut(tag)) throw cutShort();
    if (whole === undefined) throw refused('XML with something else than elements');
    this.#at += whole.length;
    const local = name.slice(name.indexOf(':') + 1);
    if (!slash) this.#begin(local);
    if (slash || rest.endsWith('/')) yield this.#close(local);
  }

  #begin(name: string): void {
    if (this.#open.length === DEEPEST) throw refused(`XML deeper than ${DEEPEST}`);
    const above = this.#open.at(-1);
    this.#open.push({ path: above ? `${above.path}/${name}` : name, text: '' });
  }

  #close(name: string): Element {
    const closed = this.#open.pop();
    if (!closed || !`/${closed.path}`.endsWith(`/${name}`)) throw refused('XML that is not nested');
    return { path: closed.path, text: closed.text.trim() };
  }
}

/**
 * The elements of an XML document, in the order in which they end. Chromium has no DOMParser in a worker,
 * and of XML (W3C, fifth edition) this is what servers write: elements, entities of XML itself, comments.
 * Anything else, a document type first of all, throws Failure `remote-refused`; what is cut short throws
 * `remote-unreachable`.
 */
export const elementsOf = (document: string): Generator<Element> =>
  new Scanner(document).elements();
