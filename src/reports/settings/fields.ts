import { deviceFields, hiddenFields, meterFields } from './device-fields.ts';
import type { Field, FieldGroup } from './field.ts';
import type { GroupName } from './names.ts';
import { pumpFields } from './pump-fields.ts';

export const fieldGroups: readonly FieldGroup[] = [...pumpFields, meterFields, deviceFields];

const listed = fieldGroups.flatMap(({ schedules, fields }) => [...schedules, ...fields]);
const byName = new Map([...listed, ...hiddenFields].map((one) => [one.name, one]));

/** The groups in the order of the page. */
export const groupIds: readonly GroupName[] = [...fieldGroups.map(({ id }) => id), 'other'];

const groups = new Map(
  fieldGroups.flatMap(({ id, schedules, fields }) =>
    [...schedules, ...fields].map(({ name }) => [name, id] as const),
  ),
);
/** The group of a setting; what no group names is among the others. */
export const groupIdOf = (name: string): GroupName => groups.get(name) ?? 'other';

/** What every pump can say: what says any of it is a pump. */
export const coreNames: readonly string[] = listed
  .filter(({ core }) => core)
  .map(({ name }) => name);

/** Whether a name has its place in the groups, or on purpose none on the page. */
export const isPlaced = (name: string): boolean => byName.has(name);

export const fieldOf = (name: string): Field => byName.get(name) ?? { name };

export const isState = (name: string): boolean => byName.get(name)?.isState === true;

/** What happened to settings without being one. */
const happenings = new Set([
  'settingsSaved',
  'settingsCleared',
  'alarmClockDeleted',
  'alarmClockTime',
  'alertSilenceScope',
  'alertSilenceMinutes',
  'bolusReminderSet',
  'bolusReminderDeleted',
  'otherDeviceList',
  'otherDeviceJoined',
  'otherDeviceDeleted',
  'wizardSetup',
]);
export const isHappening = (name: string): boolean => happenings.has(name);
