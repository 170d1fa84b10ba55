/** The devices in German, apart from the families themselves: fetched only where it is read. */
export { addGermanFamilies } from '#devices/german.ts';
