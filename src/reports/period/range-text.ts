export { targetText as rangeText } from '../day/header.ts';
