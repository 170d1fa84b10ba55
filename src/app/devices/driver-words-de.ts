import type { Translation } from '#domain/language.ts';
import type { en } from './driver-words-en.ts';

export const de: Translation<typeof en> = {
  'linux.title': 'Linux: Ein Treiber des Kernels hält es fest',
  'linux.steps':
    'lsusb -t nennt den Treiber. Führen Sie sudo modprobe -r mit diesem Namen aus, lassen Sie das Gerät angeschlossen und versuchen Sie es noch einmal.',
  'windows.title': 'Windows: Es hat keinen WinUSB-Treiber',
  'windows.steps':
    'Im Geräte-Manager muss unter den Treiberdetails des Geräts winusb.sys stehen. Das freie Programm Zadig (zadig.akeo.ie) setzt WinUSB an die Stelle eines anderen Treibers. Das Programm des Herstellers kann das Gerät danach nicht mehr nutzen, bis sein Treiber wieder installiert ist.',
};
