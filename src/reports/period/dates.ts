export { addDays } from '#time/day.ts';
