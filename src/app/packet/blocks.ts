import { reportPages, type ReportPage } from '#app/report-address.ts';

/** Parts of a packet that are no report over several days. */
const own = ['days', 'device-settings'] as const;
type OwnBlock = (typeof own)[number];
export type ReportBlock = Exclude<ReportPage, 'packet'>;
export type Block = OwnBlock | ReportBlock;

export const isOwn = (block: Block): block is OwnBlock => own.some((one) => one === block);

/** What a clinic usually asks for, in the order it is printed in. */
const usual: readonly Block[] = ['profile', 'days', 'episodes', 'device-settings'];

/** Everything a packet can hold, in the order it is printed in. */
export function allBlocks(): readonly Block[] {
  const reports = reportPages.filter((page): page is ReportBlock => page !== 'packet');
  const rest = reports.filter((page) => !usual.includes(page));
  return [...usual.filter((block) => isOwn(block) || reports.includes(block)), ...rest];
}

/** The parts that an address names, in the order of printing; the usual ones where it names none. */
export function chosenBlocks(show: string | undefined): readonly Block[] {
  const named = show?.split(',');
  return allBlocks().filter((block) => (named ? named.includes(block) : usual.includes(block)));
}

/** The parts with one more or one less, as an address names them. */
export function toggled(show: string | undefined, block: Block): string {
  const chosen = chosenBlocks(show);
  const next = chosen.includes(block) ? chosen.filter((b) => b !== block) : [...chosen, block];
  return next.length > 0 ? next.join(',') : 'none';
}
