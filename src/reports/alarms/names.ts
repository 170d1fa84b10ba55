import type { Alarm } from '#domain/event.ts';
import { speaking } from '#domain/language.ts';
import { en } from './names-en.ts';

const { say } = speaking(en);

type Numbered = 'device alarm' | 'sensor alert';
type Named = Exclude<keyof typeof en, Numbered>;
const numbered: readonly Numbered[] = ['device alarm', 'sensor alert'];
const isNamed = (name: string): name is Named =>
  name in en && !numbered.some((word) => word === name);

/** An alarm as the language calls it; one that no catalogue knows in the device's own words. */
export function alarmName({ name, code }: Pick<Alarm, 'name' | 'code'>): string {
  if (isNamed(name)) return say(name);
  const word = numbered.find((one) => name === `${one} (${code})`);
  return word ? say(word, { code: String(code) }) : name;
}

/** The same at the start of a line. */
export function alarmTitle(alarm: Pick<Alarm, 'name' | 'code'>): string {
  const name = alarmName(alarm);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
