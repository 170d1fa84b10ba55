/** English text about this family. */
export const en = {
  name: 'Contour meters',
  action: 'Read the meter',
  plug: 'its own USB plug',
  'micro-usb': 'micro-USB data cable',
  'prepare.programs':
    'Close other programs that read meters: GlucoFacts, CareLink, Tidepool, Glooko.',
  'prepare.plug':
    'Plug the meter in and leave its keys alone; its screen shows that it is connected.',
  'prepare.cable':
    'A meter with a micro-USB socket needs a data cable: a charging cable lights it up and nothing more.',
} as const;
