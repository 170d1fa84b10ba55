import { type Capabilities, capabilitiesOf, type Dialect, dialectOf } from '../model.ts';

/** What a simulated pump is, by its model and what its person wants to see. */
export interface Traits extends Capabilities, Dialect {
  readonly model: string;
  readonly isMmol: boolean;
  /** U in a full reservoir: a 7xx takes the larger one. */
  readonly reservoir: number;
}

/** Throws a RangeError for a model that is not simulated: the 512 has layouts of its own. */
export function traitsOf(model: string, isMmol: boolean): Traits {
  const capabilities = capabilitiesOf(model);
  const dialect = dialectOf(model);
  if (!capabilities || dialect.isFirst) throw new RangeError(`no simulated pump ${model}`);
  const reservoir = model.startsWith('7') ? 300 : 176;
  return { ...capabilities, ...dialect, model, isMmol, reservoir };
}
