/** What a look at both copies of a person's data found and did. */
export interface Health {
  readonly state: 'fine' | 'repaired' | 'damaged' | 'unavailable';
  /** Readings that one copy had lost and got back from the other. */
  readonly capturesRepaired: number;
  /** Records of the journal that were made whole again. */
  readonly recordsRepaired: number;
  /** Readings that broke off with the program and are now there as far as they went. */
  readonly interrupted: number;
  /** Readings of which a part is gone from both copies. */
  readonly capturesDamaged: number;
  readonly sectionsLost: number;
  /** Nothing could be looked at, as the person's lock is closed. */
  readonly isLocked?: true;
  /** Keys of the devices whose readings are damaged: reading them again is the cure. */
  readonly devices: readonly string[];
  /** Technical English for a bug report. */
  readonly detail?: string;
}

export const fine: Health = {
  state: 'fine',
  capturesRepaired: 0,
  recordsRepaired: 0,
  interrupted: 0,
  capturesDamaged: 0,
  sectionsLost: 0,
  devices: [],
};

/** Two findings as one: the worse state, the sums of the counts. */
export function worse(a: Health, b: Health): Health {
  const states = ['fine', 'repaired', 'damaged', 'unavailable'] as const;
  const state = states.find((_, i) => i >= states.indexOf(a.state) && i >= states.indexOf(b.state));
  const details = [a.detail, b.detail].filter((detail) => detail !== undefined);
  return {
    state: state ?? 'unavailable',
    capturesRepaired: a.capturesRepaired + b.capturesRepaired,
    recordsRepaired: a.recordsRepaired + b.recordsRepaired,
    interrupted: a.interrupted + b.interrupted,
    capturesDamaged: a.capturesDamaged + b.capturesDamaged,
    sectionsLost: a.sectionsLost + b.sectionsLost,
    devices: [...new Set([...a.devices, ...b.devices])],
    ...(details.length > 0 && { detail: details.join('; ') }),
  };
}
