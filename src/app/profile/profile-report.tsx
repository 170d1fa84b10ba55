import { defineReport } from '#app/report/define.tsx';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { ProfilePage } from './profile-page.tsx';

/** The glucose profile: one side of one sheet. */
export const profileReport = defineReport({
  page: 'profile',
  ofSensors: true,
  view: profileInSteps,
  isEmpty: ({ source }) => source === 'none',
  Body: ProfilePage,
});
