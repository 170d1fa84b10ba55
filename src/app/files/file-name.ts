import type { Person } from '#domain/preferences.ts';

/** A person's name as part of the name of a file. */
export const fileName = ({ name, id }: Person): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || id;
