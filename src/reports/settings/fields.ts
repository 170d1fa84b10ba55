import { deviceFields, hiddenFields, meterFields } from './device-fields.ts';
import type { Field, FieldGroup } from './field.ts';
import { pumpFields } from './pump-fields.ts';

export const fieldGroups: readonly FieldGroup[] = [...pumpFields, meterFields, deviceFields];

const listed = fieldGroups.flatMap(({ schedules, fields }) => [...schedules, ...fields]);
const byName = new Map([...listed, ...hiddenFields].map((one) => [one.name, one]));

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
