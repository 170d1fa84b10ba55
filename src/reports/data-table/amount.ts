import type { Fact } from '#domain/event.ts';

/** The number of a record in the unit it was reported in. */
export interface Amount {
  readonly value: number;
  /** Empty where the device gives none. */
  readonly unit: string;
}

const of = (value: number | undefined, unit: string): Amount | null =>
  value === undefined ? null : { value, unit };

/** What a record says in one number; null where it has none. A bolus as delivered, else as programmed. */
export function amountOf(fact: Fact): Amount | null {
  switch (fact.kind) {
    case 'sensor-glucose':
    case 'meter-glucose':
    case 'calibration':
    case 'lab-a1c':
      return of(fact.value, fact.unit);
    case 'bolus':
      return of(fact.delivered ?? fact.programmed, 'U');
    case 'bolus-wizard':
      return of(fact.estimate, 'U');
    case 'basal-rate':
      return of(fact.rate, 'U/h');
    case 'temp-basal':
      return of(fact.rate, 'U/h') ?? of(fact.percent, '%');
    case 'carbs':
      return of(fact.grams, 'g') ?? of(fact.exchanges, 'exchanges');
    case 'exercise':
      return of(fact.minutes, 'min');
    case 'daily-total':
      return of(fact.total, 'U');
    case 'alarm':
      return of(fact.value, fact.unit ?? '');
    case 'notice':
      return of(fact.value, '');
    case 'insulin':
    case 'prime':
    case 'rewind':
    case 'battery':
    case 'reservoir':
      return of(fact.units, 'U');
    case 'suspend':
    case 'resume':
    case 'note':
    case 'clock-change':
    case 'settings':
      break;
  }
  return null;
}
