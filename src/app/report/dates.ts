export { shortDate, windowText } from '#reports/period/window-text.ts';
