import type { Translation } from '#domain/language.ts';
import type { en } from './first-words-en.ts';

export const de: Translation<typeof en> = {
  title:
    'Basalt liest Ihr Blutzuckermessgerät und Ihre Insulinpumpe in diesem Browser aus und zeichnet Ihre Tage. Nichts verlässt diesen Computer, wenn Sie es nicht senden.',
  'simulate.meter': 'Simuliertes Messgerät ausprobieren',
  'simulate.pump': 'Simulierte Pumpe ausprobieren',
  devices: 'Messgeräte und Pumpen',
  'devices.text': '{meters}. MiniMed Paradigm, 530G und Veo {pumps}.',
  offline: 'Ohne Netz',
  'offline.text':
    'Nach diesem Besuch öffnet sich die Seite auch ohne Netz, mit allem, was dazugehört.',
  account: 'Kein Konto',
  'account.text':
    'Keine Anmeldung, keine Installation, kein Server von uns. Ihre Werte verwahrt dieser Browser.',
  safe: 'Nur lesen',
  'safe.text': 'Speicher, Uhr und Einstellungen Ihrer Geräte werden nie verändert.',
  prepare: 'Was vor dem Anschließen zu tun ist',
  type: 'Einen Messwert von Hand eintragen',
  unsupported:
    'Dieser Browser kann nicht mit Geräten sprechen. Öffnen Sie diese Seite in Chrome oder Edge auf einem Computer, um ein Gerät auszulesen. Gespeicherte Werte können Sie hier ansehen und die simulierten ausprobieren.',
  'reading.simulated.meter': 'Simuliertes Messgerät',
  'reading.simulated.pump': 'Simulierte Pumpe',
};
