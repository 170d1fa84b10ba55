import { speaking } from '#domain/language.ts';
import { en } from './names-en.ts';

const { say } = speaking(en);

type Key = keyof typeof en;
type Behind<Prefix extends string, K> = K extends `${Prefix}.${infer Rest}` ? Rest : never;
/** Groups of settings. */
export type GroupName = Behind<'group', Key>;
/** Words for what settings are set to. */
export type WordName = Behind<'value', Key>;
/** Settings that the catalogue has a name for. */
export type SettingName = Exclude<Key, `group.${string}` | `value.${string}`>;

/** `sensorByte5` as "Sensor byte 5": a setting that is in no catalogue keeps the words of its name. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/(?<=[a-z])[A-Z\d]/g, (sign) => ` ${sign.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isNamed = (name: string): name is SettingName =>
  Object.hasOwn(en, name) && !/^(?:group|value)\./.test(name);

/** What a setting is called; one that nobody knows by the words of its stored name. */
export const labelOf = (name: string): string => (isNamed(name) ? say(name) : wordsOf(name));

export const groupTitle = (id: GroupName): string => say(`group.${id}`);
export const word = (name: WordName): string => say(`value.${name}`);
