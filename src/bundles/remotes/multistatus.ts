import { elementsOf } from './xml.ts';

/** What lies in a collection, by the last part of its address. */
export interface Member {
  readonly name: string;
  readonly isFolder: boolean;
}

const RESPONSE = 'multistatus/response';

/** The last part of a path or an address, decoded; empty where it cannot be. */
function lastPart(href: string): string {
  const path = href.replace(/[?#].*$/s, '').replace(/\/$/, '');
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return '';
  }
}

const memberOf = (href: string, isCollection: boolean): Member => ({
  name: lastPart(href),
  isFolder: isCollection || href.endsWith('/'),
});

/**
 * What a WebDAV server answers to PROPFIND with `Depth: 1` (RFC 4918 §9.1): the collection itself and what
 * lies in it. Only last parts are read: a proxy may have moved the whole tree under another path. Throws
 * Failure `remote-refused` for what is not XML.
 */
export function membersOf(document: string): readonly Member[] {
  const members: Member[] = [];
  let href = '';
  let isCollection = false;
  for (const { path, text } of elementsOf(document)) {
    if (path === `${RESPONSE}/href`) href = text;
    if (path === `${RESPONSE}/propstat/prop/resourcetype/collection`) isCollection = true;
    if (path !== RESPONSE) continue;
    members.push(memberOf(href, isCollection));
    href = '';
    isCollection = false;
  }
  return members;
}
