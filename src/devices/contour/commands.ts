import type { Request } from '../family.ts';

/**
 * All that this family can ever send: single control bytes of the ASTM link layer. The command mode
 * of the meters (clock, units, erasing, radio) is never entered: ENQ, which opens it, is not here.
 */
export const commands = {
  EOT: 0x04,
  ACK: 0x06,
  NAK: 0x15,
  WAKE: 0x58,
} as const;

export type Command = keyof typeof commands;

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
const request = (name: Command, purpose: string): Request => ({
  name,
  bytes: `00 00 00 01 ${hex(commands[name])}`,
  purpose,
});

export const requests: readonly Request[] = [
  request('EOT', 'asks a waiting meter who it is; ends whatever went before'),
  request('ACK', 'starts the transfer; confirms a frame that is stored'),
  request('NAK', 'asks for the same frame again; ends a transfer'),
  request('WAKE', 'X, a byte without meaning, for a meter that does not answer'),
];
