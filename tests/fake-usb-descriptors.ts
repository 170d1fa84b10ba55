interface EndpointOf {
  readonly address: number;
  readonly type?: USBEndpointType;
  readonly packetSize?: number;
}
export interface InterfaceOf {
  readonly class?: number;
  readonly setting?: number;
  readonly endpoints: readonly EndpointOf[];
}

const endpoint = ({ address, type = 'bulk', packetSize = 64 }: EndpointOf): USBEndpoint => ({
  endpointNumber: address & 0x0f,
  direction: address & 0x80 ? 'in' : 'out',
  type,
  packetSize,
});

function alternate({ class: code = 0xff, setting = 0, endpoints }: InterfaceOf) {
  return {
    alternateSetting: setting,
    interfaceClass: code,
    interfaceSubclass: 0,
    interfaceProtocol: 0,
    interfaceName: null,
    endpoints: endpoints.map(endpoint),
  };
}

export const configurationOf = (interfaces: readonly InterfaceOf[]): USBConfiguration => ({
  configurationValue: 1,
  configurationName: null,
  interfaces: interfaces.map((one, interfaceNumber) => ({
    interfaceNumber,
    alternate: alternate(one),
    alternates: [alternate(one)],
    claimed: false,
  })),
});

/** The CareLink USB stick: out 0x01, in 0x82, 64 bytes. */
export const STICK: readonly InterfaceOf[] = [
  { endpoints: [{ address: 0x82 }, { address: 0x01 }] },
];
