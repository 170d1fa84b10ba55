import { useEffect } from 'preact/hooks';

/** What stands in the margins of every sheet, in each of its corners. */
export interface SheetWords {
  readonly size: 'A4' | 'Letter';
  readonly who: string;
  readonly what: string;
  readonly rules: string;
  readonly when: string;
  /** Words before and after the number of the sheet: "Page", "of". */
  readonly page: readonly [page: string, of: string];
}

/** A text as CSS writes it between quotes. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n\r\f]/g, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

/**
 * The rule of a sheet. Chromium 131 and later write the margins of each page, also of those that a
 * long table runs on to, and count them.
 */
export function sheetRule({ size, who, what, rules, when, page: [page, of] }: SheetWords): string {
  const number = `${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages)`;
  const font = 'font: 7.5pt system-ui, sans-serif; color: #333';
  const box = (place: string, content: string) => `@${place} { content: ${content}; ${font} }`;
  return `@page {
  size: ${size} portrait;
  margin: 15mm 14mm 13mm;
  ${box('top-left', quoted(who))}
  ${box('top-right', quoted(what))}
  ${box('bottom-left', quoted(rules))}
  ${box('bottom-center', quoted(when))}
  ${box('bottom-right', number)}
}`;
}

/** Prints on such sheets for as long as the page is shown. */
export function useSheet(words: SheetWords): void {
  const rule = sheetRule(words);
  useEffect(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(rule);
    document.adoptedStyleSheets.push(style);
    return () => {
      const others = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
      document.adoptedStyleSheets = others;
    };
  }, [rule]);
}
