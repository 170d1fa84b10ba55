import { isWithinBounds, LONGEST_TEXT } from '#bundles/share-bounds.ts';
import type { DeviceEvent, Settings } from '#domain/event.ts';
import type { Names } from './share-names.ts';

/** Settings that numbers of reports are made of. Others name the person's transmitter, meters and remotes. */
const needed: ReadonlySet<string> = new Set([
  'basalPattern',
  'basalStarts',
  'basalRates',
  'previousBasalPattern',
  'previousBasalStarts',
  'previousBasalRates',
  'patternsOn',
  'targetStarts',
  'targetLows',
  'targetHighs',
  'glucoseUnit',
  'lowSuspend',
  'lowSuspendLimit',
]);

/** `withheld` counts the others: that a pump said more than a pattern tells what it meant by it. */
function settingsOf({ settings }: Settings): Settings['settings'] {
  const all = Object.entries(settings);
  const kept = all.filter(([name]) => needed.has(name));
  const withheld = all.length - kept.length;
  return { ...Object.fromEntries(kept), ...(withheld > 0 && { withheld }) };
}

/** Words of the app for how hard somebody exercised; any other text is a note. */
const isStrength = (text = ''): boolean => /^(?:low|medium|high)$/i.test(text);

/** No viewer takes a longer one; that more was written is seen. */
const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;

/** Whether a viewer takes it. No device tells more, but a file that was brought in may. */
export function isTaken({ at: _at, read: _read, order: _order, ...event }: DeviceEvent): boolean {
  const { sources: _sources, ...fact } = event;
  return isWithinBounds(fact);
}

/**
 * An event without what says whose device it is: serial numbers in ids, settings beside those that
 * are needed, the records it took in, the bytes it came from.
 */
export function shareEvent(event: DeviceEvent, names: Names, withNotes: boolean): DeviceEvent {
  const { parts: _, home: _home, ...rest } = event;
  const shared = { ...rest, id: names.event(event.id), device: names.device(event.device) };
  if (shared.kind === 'note') return { ...shared, text: cut(shared.text) };
  if (shared.kind === 'settings') return { ...shared, settings: settingsOf(shared) };
  if (shared.kind === 'bolus') return withWizard(shared, names);
  if (shared.kind === 'exercise' && !withNotes && !isStrength(shared.intensity)) {
    const { intensity: _intensity, ...exercise } = shared;
    return exercise;
  }
  return shared;
}

/** A calculation that is not among what is shared is not named. */
function withWizard(bolus: DeviceEvent & { kind: 'bolus' }, names: Names): DeviceEvent {
  const { wizard, ...rest } = bolus;
  const name = wizard && names.event(wizard);
  return name ? { ...rest, wizard: name } : rest;
}
