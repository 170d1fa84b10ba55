/** English names of units that other languages write in another way. */
export const en = {
  U: 'U',
  'U/h': 'U/h',
  'g/U': 'g/U',
  'U/exchange': 'U/exchange',
  'U per exchange': 'U per exchange',
  'mg/dL per U': 'mg/dL per U',
  'mmol/L per U': 'mmol/L per U',
  exchanges: 'exchanges',
  limit: '{limit} (limit {value} {unit})',
} as const;
