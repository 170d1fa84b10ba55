import type { Translation } from '#domain/language.ts';
import type { en } from './names-en.ts';

export const de: Translation<typeof en> = {
  'battery out too long': 'Batterie zu lange entfernt',
  'no delivery': 'keine Abgabe',
  'battery depleted': 'Batterie leer',
  'auto off': 'automatische Abschaltung',
  'device reset': 'Gerät zurückgesetzt',
  'max hourly bolus': 'maximaler Bolus pro Stunde',
  'button error': 'Tastenfehler',
  'reprogram error': 'Programmierfehler',
  'empty reservoir': 'Reservoir leer',
  'low glucose suspend': 'Abschaltung bei niedrigem Glukosewert',
  'high glucose': 'Glukose hoch',
  'low glucose': 'Glukose niedrig',
  'meter BG now': 'BZ jetzt messen',
  'calibration reminder': 'Erinnerung an die Kalibrierung',
  'calibration error': 'Kalibrierfehler',
  'sensor end': 'Sensor abgelaufen',
  'weak signal': 'schwaches Signal',
  'lost sensor': 'Sensor verloren',
  'high predicted': 'hoher Wert vorhergesagt',
  'low predicted': 'niedriger Wert vorhergesagt',
  'device alarm': 'Gerätealarm ({code})',
  'sensor alert': 'Sensoralarm ({code})',
};
