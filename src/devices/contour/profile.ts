import type { GlucoseUnit } from '#domain/units.ts';

/** How one model differs on the wire; named capabilities, so that no code asks for a model number. */
export interface Profile {
  readonly model: string;
  readonly productId: number;
  readonly sender: string;
  readonly versions: string;
  /** Edition code, separator and serial, as in the header. */
  readonly serial: string;
  /** Sender components behind the serial: SKU and link id. */
  readonly behindSerial: readonly string[];
  readonly settings: Readonly<Record<GlucoseUnit, string>>;
  readonly clockSeconds: boolean;
  readonly resultSeconds: boolean;
  readonly trailingField: boolean;
  readonly enqInTail: boolean;
  /** Whether field 11 of the identification header says P, as that of the transfer header does. */
  readonly idHeaderHasP: boolean;
  readonly eotAfterEnd: boolean;
  readonly marks: readonly string[];
  readonly logsCarbs: boolean;
  readonly memory: number;
}

const usb: Profile = {
  model: '7390',
  productId: 0x6002,
  sender: 'Bayer7390',
  versions: String.raw`01.26\01.05\08.02.20`,
  serial: '7390-5005001',
  behindSerial: ['7397-'],
  settings: {
    'mg/dL':
      'A=1^C=63^G=1^I=0200^R=0^S=1^U=0^V=10600^X=070070070070180130180250^Y=360126090050099050300089^Z=1',
    'mmol/L':
      'A=1^C=62^G=0^I=0200^R=0^S=1^U=1^V=10600^X=070070070070180130180250^Y=360126090050099050300089^Z=1',
  },
  clockSeconds: false,
  resultSeconds: false,
  trailingField: false,
  enqInTail: true,
  idHeaderHasP: true,
  eotAfterEnd: true,
  marks: [],
  logsCarbs: false,
  memory: 2000,
};

const languages = String.raw`G=en,en\de\fr\it\nl\es\pt\sl\hr\da\no\fi\sv\el`;

const nextUsb: Profile = {
  ...usb,
  model: '7410',
  productId: 0x7410,
  sender: 'Bayer7410',
  versions: String.raw`01.10\01.05\10.03`,
  serial: '7428-5005002',
  behindSerial: ['00000'],
  settings: {
    'mg/dL': `A=1^C=03^${languages}^I=0200^R=0^S=01^U=303^V=20600^X=054070070070180130180360070130^Y=360126099054120054252099^Z=1`,
    'mmol/L': `A=1^C=22^${languages}^I=0200^R=0^S=01^U=311^V=20600^X=054070070070180130180360070130^Y=360126099054120054252099^Z=1`,
  },
  clockSeconds: true,
  marks: ['M0', 'T1'],
  logsCarbs: true,
};

const link: Profile = {
  ...usb,
  model: '6200',
  productId: 0x6200,
  sender: 'Bayer6200',
  versions: String.raw`01.22\01.13\01.13`,
  serial: '6201- B50050',
  behindSerial: ['0000-', 'B50050'],
  settings: {
    'mg/dL': String.raw`A=1^C=41^G=en,en\es^I=0200^R=0^S=0^U=0^X=070070070070180130180250^Y=360126099054120054252099^Z=1`,
    'mmol/L': String.raw`A=1^C=43^G=en,en\de^I=0200^R=0^S=0^U=1^X=070070070070180130180250^Y=360126099054120054252099^Z=1`,
  },
  enqInTail: false,
  idHeaderHasP: false,
  marks: ['M0', 'T1'],
  memory: 1000,
};

const next: Profile = {
  ...nextUsb,
  model: '7350',
  productId: 0x7350,
  sender: 'Bayer7350',
  versions: String.raw`01.14\01.03\04.18`,
  serial: '7358-5005003',
  behindSerial: ['0000-'],
  settings: {
    'mg/dL': `A=1^C=00^${languages}^I=0200^R=0^S=01^U=0^V=20600^X=070070070180130180070130^Y=120054252099^Z=1`,
    'mmol/L': `A=1^C=20^${languages}^I=0200^R=0^S=01^U=1^V=20600^X=070070070180130180070130^Y=120054252099^Z=1`,
  },
  clockSeconds: false,
  logsCarbs: false,
  memory: 800,
};

const nextOne: Profile = {
  ...usb,
  model: '7800',
  productId: 0x7800,
  sender: 'Contour7800',
  versions: String.raw`02.03\02.00\20.35`,
  serial: '7802H5005004',
  behindSerial: [],
  settings: {
    'mg/dL': 'A=1^C=6^R=0^S=1^U=0^V=20600^X=070070180130^a=1^J=0',
    'mmol/L': 'A=1^C=6^R=0^S=1^U=1^V=06333^X=039039100072^a=1^J=0',
  },
  clockSeconds: true,
  resultSeconds: true,
  trailingField: true,
  eotAfterEnd: false,
  marks: ['T0', 'M0'],
  memory: 800,
};

const nextGen: Profile = {
  ...nextOne,
  model: '7900',
  productId: 0x7900,
  sender: 'Contour7900',
  versions: String.raw`02.13\01.00\02.40`,
  serial: '7901H50A0005',
  settings: {
    'mg/dL': 'A=0^C=6^R=0^S=0^U=0^V=10600^X=070070180130^a=0^J=0',
    'mmol/L': 'A=0^C=7^R=0^S=0^U=1^V=06333^X=039039100072^a=0^J=0',
  },
  marks: ['T0'],
};

const link24: Profile = {
  ...link,
  model: '6210',
  productId: 0x6210,
  sender: 'Bayer6210',
  serial: '6213-5005006',
  behindSerial: ['BG5005006B'],
  resultSeconds: true,
};

const linkMmol: Profile = {
  ...link,
  model: '6300',
  productId: 0x6300,
  sender: 'Bayer6300',
  serial: '6301-5B5005',
  behindSerial: ['0000-', '5B5005'],
};

const plusBlue: Profile = {
  ...nextGen,
  model: '7950',
  productId: 0x7950,
  sender: 'Contour7950',
  serial: '7951H5005007',
};

export const profiles: readonly Profile[] = [
  usb,
  nextUsb,
  link,
  linkMmol,
  link24,
  next,
  nextOne,
  nextGen,
  plusBlue,
];

export const profileOf = (model: string): Profile =>
  profiles.find((profile) => profile.model === model) ?? nextUsb;
