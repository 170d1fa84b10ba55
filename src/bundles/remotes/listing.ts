import { refused } from './answers.ts';
import type { Answer } from './network.ts';
import { elementsOf } from './xml.ts';

// What S3 says in XML (Amazon S3 API reference: ListObjectsV2, error responses).

/** The texts of a document by their paths; of several with one path all. */
function textsOf(document: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { path, text } of elementsOf(document))
    if (!texts.get(path)?.push(text)) texts.set(path, [text]);
  return texts;
}

const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** One page of the names in a bucket. */
export interface Page {
  readonly keys: readonly string[];
  /** What to ask for the next page with; undefined on the last. */
  readonly next: string | undefined;
}

/** Throws Failure `remote-refused` for anything but a page. */
export function pageOf(answer: Answer): Page {
  const texts = textsOf(textOf(answer));
  if (!texts.has('ListBucketResult')) throw refused('no list of a bucket');
  const isLast = texts.get('ListBucketResult/IsTruncated')?.[0] !== 'true';
  const next = texts.get('ListBucketResult/NextContinuationToken')?.[0];
  if (!isLast && !next) throw refused('a list that goes on without saying where');
  return {
    keys: texts.get('ListBucketResult/Contents/Key') ?? [],
    next: isLast ? undefined : next,
  };
}

/** Why S3 did not do it. */
export interface Refusal {
  /** Empty where it did not say. */
  readonly code: string;
  /** Its clock in milliseconds since 1970, where the clocks differ too much and it tells. */
  readonly time: number | undefined;
}

/** What an answer of an error says; whatever stands before S3 may say it in a language of its own. */
export function refusalOf(answer: Answer): Refusal {
  const date = answer.headers.get('Date') ?? '';
  try {
    const texts = textsOf(textOf(answer));
    const time = Date.parse(texts.get('Error/ServerTime')?.[0] ?? date);
    return { code: texts.get('Error/Code')?.[0] ?? '', time: time || undefined };
  } catch {
    return { code: '', time: undefined };
  }
}
