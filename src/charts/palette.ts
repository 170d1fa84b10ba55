/** The colours of the page as a canvas can use them, and its typeface. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly target: string;
  readonly targetInk: string;
  readonly lowLine: string;
  readonly sensor: string;
  readonly insulin: string;
  readonly basal: string;
  readonly bolus: string;
  readonly alarm: string;
  readonly deviceStop: string;
  readonly clock: string;
  readonly carbs: string;
  readonly exercise: string;
  readonly reading: string;
  readonly font: string;
}

/**
 * Reads the tokens where the chart stands. A custom property is text until something uses it
 * (`light-dark(…)` stays as written), so a probe wears each colour once. Paper is always light.
 */
export function readPalette(at: HTMLElement, medium: 'screen' | 'paper'): Palette {
  const probe = document.createElement('span');
  if (medium === 'paper') probe.style.colorScheme = 'only light';
  at.append(probe);
  const style = getComputedStyle(probe);
  const worn = (token: string) => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const palette = {
    paper: worn('--paper'),
    ink: worn('--ink'),
    quiet: worn('--ink-2'),
    hairline: worn('--hairline'),
    target: worn('--target'),
    targetInk: worn('--target-ink'),
    lowLine: worn('--low-line'),
    sensor: worn('--sensor'),
    insulin: worn('--insulin'),
    basal: worn('--basal'),
    bolus: worn('--bolus'),
    alarm: worn('--alarm'),
    deviceStop: worn('--device-stop'),
    clock: worn('--clock'),
    carbs: worn('--carbs'),
    exercise: worn('--exercise'),
    reading: worn('--reading'),
    font: style.fontFamily,
  };
  probe.remove();
  return palette;
}
