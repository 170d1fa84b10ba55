import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  name: 'MiniMed-Paradigm-Pumpen',
  action: 'Pumpe auslesen',
  cable: 'CareLink-USB-Stick oder Contour Next LINK',
  'prepare.programs': 'Schließen Sie andere Programme, die Pumpen auslesen: CareLink, Tidepool.',
  'prepare.serial':
    'Halten Sie die Seriennummer der Pumpe bereit: sechs Ziffern auf ihrer Rückseite.',
  'prepare.plug':
    'Stecken Sie den CareLink-USB-Stick oder das Contour Next LINK an und legen Sie die Pumpe höchstens eine Handbreit daneben.',
  'prepare.use':
    'Benutzen Sie die Pumpe wie immer, während sie ausgelesen wird: Nichts an ihr wird angehalten oder verändert.',
};
