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

/** What day and reports both say of devices and units. */
const common =
  /src\/(devices\/(registry|[^/]+\/(family|index|words|words-en))|app\/device-name|actions\/families|domain\/units)\.ts$/;

const reports = /-report\.tsx$|report-view\.tsx$|german\.ts$/;
/** The three parts in which a day fetches what works out and draws its pump. */
const pumpOfDay = /day\/pump\/index\.ts$|charts\/pump\/drawing\.ts$|pump-symbols\.tsx$/;

/** What several reports share is one file: a page is not thirty small ones. */
const sharedByReports = (id: string, chunking: Chunking): string | undefined =>
  bringersOf(id, chunking).every((one) => reports.test(one)) ? 'reports' : undefined;

/** The pump of a day is one file, also what others share with it, unless the first picture needs it. */
function ofPump(id: string, chunking: Chunking): string | undefined {
  const bringers = bringersOf(id, chunking);
  const isLater = !bringers.some((one) => /main\.tsx$|day-page\.tsx$/.test(one));
  return isLater && bringers.some((one) => pumpOfDay.test(one)) ? 'day-pump' : undefined;
}

/** One file for the first screen and one for the Daily Summary: they compress better than the twenty they would fall into. */
export const groups = [
  { name: 'first-view', tags: ['$initial' as const] },
  { name: 'families', test: common, includeDependenciesRecursively: false },
  {
    name: 'daily-summary',
    test: (id: string) => dayParts.test(id) && !later.test(id),
    includeDependenciesRecursively: false,
  },
  { name: ofPump, debugName: 'day-pump', includeDependenciesRecursively: false },
  {
    name: sharedByReports,
    debugName: 'reports',
    minShareCount: 3,
    includeDependenciesRecursively: false,
  },
];
