/** How a setting is named and printed. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  /** A pump has it: where it is not known it is printed as such. */
  readonly core?: boolean;
  /** For a number or a word that means something else than itself. */
  readonly words?: Readonly<Record<string, string>>;
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
  readonly id: string;
  readonly title: string;
  /** Plans over the day, before the rows. */
  readonly schedules: readonly Field[];
  readonly fields: readonly Field[];
}

type Rest = Omit<Field, 'name' | 'label'>;
export const field = (name: string, label: string, rest: Rest = {}): Field => ({
  name,
  label,
  ...rest,
});
export const core = (name: string, label: string, rest: Rest = {}): Field =>
  field(name, label, { core: true, ...rest });
