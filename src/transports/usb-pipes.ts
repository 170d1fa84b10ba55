/** The two ends of a conversation, and what must be claimed to use them. */
export interface Pipes {
  readonly interfaceNumber: number;
  readonly alternate: USBAlternateInterface;
  readonly into: USBEndpoint;
  readonly from: USBEndpoint;
}

/** Vendor specific: not one of the classes that browsers and operating systems keep to themselves. */
const VENDOR_CLASS = 0xff;

/** The vendor's interface, else the first, that has a bulk or interrupt endpoint each way. */
export function findPipes({ interfaces }: USBConfiguration): Pipes | undefined {
  const all = interfaces.flatMap(({ interfaceNumber, alternates }) =>
    alternates.flatMap((alternate) => {
      const [into, from] = [endpoint(alternate, 'out'), endpoint(alternate, 'in')];
      return into && from ? [{ interfaceNumber, alternate, into, from }] : [];
    }),
  );
  return all.find(({ alternate }) => alternate.interfaceClass === VENDOR_CLASS) ?? all[0];
}

const endpoint = ({ endpoints }: USBAlternateInterface, way: USBDirection) =>
  endpoints.find(({ direction, type }) => direction === way && type !== 'isochronous');
