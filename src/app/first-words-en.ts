/** English text of the first screen, where nothing was read yet. */
export const en = {
  title:
    'Basalt reads your glucose meter and insulin pump in this browser and draws your days. Nothing leaves this computer unless you send it.',
  'simulate.meter': 'Try it with a simulated meter',
  'simulate.pump': 'Try it with a simulated pump',
  devices: 'Meters and pumps',
  'devices.text': '{meters}. MiniMed Paradigm, 530G and Veo {pumps}.',
  offline: 'Offline',
  'offline.text': 'After this visit the page opens without a network, with everything in it.',
  account: 'No account',
  'account.text':
    'No sign-in, no installer, no server of ours. Your readings are kept by this browser.',
  safe: 'Read only',
  'safe.text': 'The memory, clock and settings of your devices are never changed.',
  prepare: 'What to do before plugging in',
  type: 'Write down a reading by hand',
  unsupported:
    'This browser cannot talk to devices. Open this page in Chrome or Edge on a computer to read a device. Here you can look at stored readings and try the simulated ones.',
  'reading.simulated.meter': 'Simulated meter',
  'reading.simulated.pump': 'Simulated pump',
} as const;
