import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  name: 'Contour-Messgeräte',
  action: 'Messgerät auslesen',
  plug: 'eigener USB-Stecker',
  'micro-usb': 'Micro-USB-Datenkabel',
  'prepare.programs':
    'Schließen Sie andere Programme, die Messgeräte auslesen: GlucoFacts, CareLink, Tidepool, Glooko.',
  'prepare.plug':
    'Schließen Sie das Messgerät an und drücken Sie keine Taste; seine Anzeige zeigt, dass es verbunden ist.',
  'prepare.cable':
    'Ein Messgerät mit Micro-USB-Buchse braucht ein Datenkabel: Ein Ladekabel lässt es leuchten, mehr nicht.',
};
