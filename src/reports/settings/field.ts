import type { GroupName, SettingName, WordName } from './names.ts';

/** How a setting is printed. */
export interface Field {
  readonly name: string;
  readonly unit?: string;
  /** A pump has it: where it is not known it is printed as such. */
  readonly core?: boolean;
  /** For a number or a word that means something else than itself. */
  readonly words?: Readonly<Record<string, WordName>>;
  /** The same, where all languages write it alike. */
  readonly verbatim?: Readonly<Record<string, string>>;
  /** Minutes of the day. */
  readonly isTime?: boolean;
  /** A wall time in ISO 8601. */
  readonly isMoment?: boolean;
  /** The setting of the same event that holds its unit. */
  readonly unitIn?: string;
  /** How a device is doing while it is asked: it says nothing of any other moment. */
  readonly isState?: boolean;
}

export interface FieldGroup {
  readonly id: GroupName;
  /** Plans over the day, before the rows. */
  readonly schedules: readonly Field[];
  readonly fields: readonly Field[];
}

type Rest = Omit<Field, 'name'>;
export const field = (name: SettingName, rest: Rest = {}): Field => ({ name, ...rest });
export const core = (name: SettingName, rest: Rest = {}): Field =>
  field(name, { core: true, ...rest });
