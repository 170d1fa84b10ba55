import type { DecodableFamily } from '../family.ts';

/** MiniMed Paradigm and Veo pumps, 5xx and 7xx, with their sensor. */
export const paradigm: DecodableFamily = {
  id: 'paradigm',
  decoder: async () => (await import('./decoder.ts')).decoder,
};
