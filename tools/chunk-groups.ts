// Which modules of the built app share a file.

/** What the Daily Summary draws of pumps, and tables and cards, come after its first picture. */
const later =
  /pump(?!-part)|mark-card|day-table|suspend|words-de|app\/day\/(said|late|print-frame)/;
const dayParts =
  /uplot|app\/steps|header\.module|src\/(app\/day|charts|reports|reports\/day)\/[^/]+$|metrics\/(meter|meter-words|meter-words-en|metric|ranges)\.ts/;

/** What the bundler knows of the modules. */
interface Chunking {
  readonly getModuleInfo: (id: string) => ModuleInfo | null;
}
interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}

/** All that is loaded by itself, at once or when somebody asks for it, and brings this module along. */
function bringersOf(id: string, chunking: Chunking, seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const { isEntry, importers = [], dynamicImporters = [] } = chunking.getModuleInfo(id) ?? {};
  const above = importers.flatMap((importer) => bringersOf(importer, chunking, seen));
  return isEntry || dynamicImporters.length > 0 ? [id, ...above] : above;
}

const reports = /-report\.tsx$|report-view\.tsx$|german\.ts$/;
const reportsOrPump = /-report\.tsx$|report-view\.tsx$|german\.ts$|day\/pump\/index\.ts$/;

/** What several reports share is one file, and what they share with the pump of a day another: a page is not thirty small ones. */
function sharedBy(id: string, chunking: Chunking): string | undefined {
  const bringers = bringersOf(id, chunking);
  if (bringers.every((one) => reports.test(one))) return 'reports';
  return bringers.every((one) => reportsOrPump.test(one)) ? 'reports-and-pump' : undefined;
}

/** One file for the first screen and one for the Daily Summary: they compress better than the twenty they would fall into. */
export const groups = [
  { name: 'first-view', tags: ['$initial' as const] },
  {
    name: 'daily-summary',
    test: (id: string) => dayParts.test(id) && !later.test(id),
    includeDependenciesRecursively: false,
  },
  {
    name: sharedBy,
    debugName: 'reports',
    minShareCount: 3,
    includeDependenciesRecursively: false,
  },
];
