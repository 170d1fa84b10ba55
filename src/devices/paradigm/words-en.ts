/** English text about this family. */
export const en = {
  name: 'MiniMed Paradigm pumps',
  action: 'Read the pump',
  cable: 'CareLink USB stick, or Contour Next LINK',
  'prepare.programs': 'Close other programs that read pumps: CareLink, Tidepool.',
  'prepare.serial': 'Have the serial number of the pump at hand: six digits on its back.',
  'prepare.plug':
    'Plug in the CareLink USB stick or the Contour Next LINK and lay the pump within a hand’s breadth of it.',
  'prepare.use': 'Use the pump as always while it is read: nothing on it is stopped or changed.',
} as const;
