import { Failure } from '#domain/failure.ts';
import type { Transport } from '#transports/transport.ts';
import type { Simulation } from '../family.ts';

/** A pump with the link that it is read through. */
export const simulator = (_simulation: Simulation): Transport => {
  throw new Failure('unsupported-model', 'no pump is simulated yet');
};
