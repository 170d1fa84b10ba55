import { Failure } from '#domain/failure.ts';

// What lies below the root of a place, as far as it is ours (docs/sync-protocol.md).

const FILE =
  /^(?:c|log\/[\da-f]{32}|keys\/\d{1,8}-[\da-f]{16}|[ps]\/[\da-f]{32}|probe)\/[\da-z][\da-z-]{0,127}\.age$/;
const FOLDER =
  /^(?:c|log(?:\/[\da-f]{32})?|keys(?:\/\d{1,8}-[\da-f]{16})?|[ps](?:\/[\da-f]{32})?|probe)\/$/;

/** Whether we may have put a file of this name. Other people's files lie there too, and are not seen. */
export const isFileName = (name: string): boolean => FILE.test(name);

/** Whether it is a share that a link leads to. */
export const isShareName = (name: string): boolean => /^s\/[\da-f]{32}\/share\.age$/.test(name);

/** Whether it is a share that is written anew for a practice after each reading. */
export const isStandingName = (name: string): boolean => /^p\/[\da-f]{32}\/share\.age$/.test(name);

/** Throws Failure `internal` for whatever is no share: nothing else is ever deleted. */
export function assertRemovable(name: string): void {
  if (!isShareName(name) && !isStandingName(name))
    throw new Failure('internal', 'no name of a share');
}

/** Whether files of ours may lie below; a folder's name ends with a stroke. */
export const isFolderName = (name: string): boolean => FOLDER.test(name);

/** The folders of a name from the outermost in: `log/`, `log/<log>/`. */
export const foldersOf = (name: string): readonly string[] =>
  [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1));

/** Where the listing of a prefix begins. */
export const folderOf = (prefix: string): string => prefix.slice(0, prefix.lastIndexOf('/') + 1);
