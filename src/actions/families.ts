/** What the app may know of the devices that can be read: names, cables, what to do before. */
export { families, familyOf } from '#devices/registry.ts';
export type { DeviceFamily as Family } from '#devices/family.ts';
