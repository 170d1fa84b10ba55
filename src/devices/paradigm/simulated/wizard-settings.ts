/** What the calculator reckons with from a half-hour of the day on; glucose as the pump writes it. */
export interface WizardSettings {
  readonly ratios: readonly { readonly halfHour: number; readonly ratio: number }[];
  readonly sensitivities: readonly { readonly halfHour: number; readonly sensitivity: number }[];
  readonly targets: readonly {
    readonly halfHour: number;
    readonly low: number;
    readonly high: number;
  }[];
}

const ratios = [
  { halfHour: 0, ratio: 11 },
  { halfHour: 12, ratio: 9 },
  { halfHour: 22, ratio: 11 },
  { halfHour: 34, ratio: 12 },
];

const inMgDl: WizardSettings = {
  ratios,
  sensitivities: [
    { halfHour: 0, sensitivity: 50 },
    { halfHour: 12, sensitivity: 45 },
  ],
  targets: [
    { halfHour: 0, low: 100, high: 130 },
    { halfHour: 14, low: 90, high: 110 },
  ],
};

const inMmol: WizardSettings = {
  ratios,
  sensitivities: [
    { halfHour: 0, sensitivity: 28 },
    { halfHour: 12, sensitivity: 25 },
  ],
  targets: [
    { halfHour: 0, low: 55, high: 72 },
    { halfHour: 14, low: 50, high: 61 },
  ],
};

export const wizardSettings = (isMmol: boolean): WizardSettings => (isMmol ? inMmol : inMgDl);

const holding = <S extends { readonly halfHour: number }>(slots: readonly S[], hour: number) =>
  slots.findLast(({ halfHour }) => halfHour <= hour * 2);

/** What holds at an hour of the day. */
export function wizardAt({ ratios: all, sensitivities, targets }: WizardSettings, hour: number) {
  const { low: targetLow = 0, high: targetHigh = 0 } = holding(targets, hour) ?? {};
  return {
    ratio: holding(all, hour)?.ratio ?? 1,
    sensitivity: holding(sensitivities, hour)?.sensitivity ?? 1,
    targetLow,
    targetHigh,
  };
}
