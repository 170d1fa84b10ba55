import type * as Name from '#actions/device-name.ts';
import type * as Day from '#actions/open-day.ts';
import type * as Period from '#actions/open-period.ts';
import type * as First from '#actions/preferences.ts';
import type * as Watch from '#actions/watch.ts';
import { Failure } from '#domain/failure.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { openedShare } from './opened.ts';
import { datesOf, dayOf, windowOf } from './share-days.ts';

// The build of the viewer puts this file in the place of every file of `actions` (vite.viewer.config.ts):
// the pages of the app ask the same questions, and a share answers them. Nothing of the store, of
// devices or of workers comes into the viewer.

export const openDay: typeof Day.openDay = async (_person, date) => dayOf(openedShare(), date);
export const openPeriod: typeof Period.openPeriod = async (_person, from, to) =>
  windowOf(openedShare(), from, to);
export const calendar: typeof Day.calendar = async () => datesOf(openedShare());
export const listDevices: typeof Day.listDevices = async () => [];

/** A share never changes. */
export const watchChanges: typeof Watch.watchChanges = () => () => {};

/** As the share has it: also of a device that is newer than this page. */
export const deviceName: typeof Name.deviceName = ({ family, model }) =>
  openedShare().head.devices.find((one) => one.family === family && one.model === model)?.name ??
  `${family} ${model}`;

export const familyOf = (_id: string): { readonly addressing?: undefined } | undefined => undefined;
export const addGermanFamilies = (): void => {};

export const firstPreferences: typeof First.firstPreferences = () =>
  defaultPreferences(
    zone(Intl.DateTimeFormat().resolvedOptions().timeZone),
    navigator.language.startsWith('de') ? 'de' : 'en',
  );

/** What needs a store, a device or a worker; no page of the viewer offers it. */
const refused = async (): Promise<never> => {
  throw new Failure('internal', 'a share is looked at and nothing else');
};
export {
  refused as addEntry,
  refused as addPerson,
  refused as checkHealth,
  refused as correctEntry,
  refused as currentPerson,
  refused as exportEverything,
  refused as lastShown,
  refused as listPeople,
  refused as loadPreferences,
  refused as mintEntryId,
  refused as noteShown,
  refused as rememberPerson,
  refused as removeEntry,
  refused as savePreferences,
};
