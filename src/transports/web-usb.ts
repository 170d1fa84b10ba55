import { asFailure, Failure } from '#domain/failure.ts';
import { type Presence, watchPresence } from './bus.ts';
import { within } from './deadline.ts';
import { inbox } from './inbox.ts';
import { lost } from './refusal.ts';
import type { Frame, Transport } from './transport.ts';
import { claimPipes, type Patience, shut } from './usb-claim.ts';
import type { Pipes } from './usb-pipes.ts';

/** A bulk pair takes about 1 ms in Chromium; only a dead device comes near these. */
const patience: Patience = { open: 5000, send: 2000, close: 1000 };

/**
 * Opens a USB device and claims the interface to talk through. A frame is one packet of the
 * endpoint. Every call settles: at its deadline, at the `disconnect` event or at the signal. A
 * halted endpoint is cleared and told as `unexpected-reply`: that frame is lost, the next is not.
 */
export async function openUsb(
  device: USBDevice,
  usb: USB = navigator.usb,
  waits: Patience = patience,
): Promise<Transport> {
  const presence = watchPresence(device, usb);
  try {
    const pipes = await claimPipes(device, waits, presence.gone);
    return connect({ device, pipes, presence, waits });
  } catch (thrown) {
    presence.hangUp();
    throw thrown;
  }
}

interface Connection {
  readonly device: USBDevice;
  readonly pipes: Pipes;
  readonly presence: Presence;
  readonly waits: Patience;
}

function connect(connection: Connection): Transport {
  const { device, presence, waits } = connection;
  return {
    receive: receiver(connection),
    async send({ bytes }, signal) {
      signal.throwIfAborted();
      presence.gone.throwIfAborted();
      await write(connection, bytes, signal).catch((thrown) => {
        throw signal.aborted ? thrown : lost(thrown);
      });
    },
    async close() {
      presence.hangUp();
      await shut(device, waits);
    },
  };
}

async function write(connection: Connection, bytes: Uint8Array, signal: AbortSignal) {
  const { device, pipes, presence, waits } = connection;
  const stops = [presence.gone, signal];
  const transfer = device.transferOut(pipes.into.endpointNumber, bytes.slice());
  const { status, bytesWritten } = await within(transfer, waits.send, 'transferOut', stops);
  if (status !== 'ok') throw await clear(connection, pipes.into, status);
  if (bytesWritten < bytes.length)
    throw new Failure('poor-link', `${bytesWritten} of ${bytes.length} bytes went out`);
}

/**
 * A `transferIn` cannot be taken back: what the pending one brings after its `receive` was aborted
 * stays in the inbox for the next. There is never more than one pending.
 */
function receiver(connection: Connection): Transport['receive'] {
  const packets = inbox();
  const { gone } = connection.presence;
  let reading = false;
  const read = async () => {
    if (reading) return;
    reading = true;
    while (packets.waiting() > 0) {
      const arrived = await nextPacket(connection);
      if (arrived && !(arrived instanceof Failure && gone.aborted)) packets.put(arrived);
    }
    reading = false;
  };
  return async (signal) => {
    signal.throwIfAborted();
    const packet = packets.take([gone, signal]);
    void read();
    return packet;
  };
}

/** Nothing for a packet without bytes, which only ends a transfer. Never throws. */
async function nextPacket(connection: Connection): Promise<Frame | Failure | undefined> {
  const { from } = connection.pipes;
  try {
    const { status, data } = await connection.device.transferIn(
      from.endpointNumber,
      from.packetSize,
    );
    if (status !== 'ok') return await clear(connection, from, status);
    if (!data || data.byteLength === 0) return undefined;
    return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() };
  } catch (thrown) {
    return asFailure(lost(thrown));
  }
}

/** The endpoint works again after this. */
async function clear(
  { device, presence, waits }: Connection,
  { direction, endpointNumber }: USBEndpoint,
  status: USBTransferStatus,
): Promise<Failure> {
  const clearing = device.clearHalt(direction, endpointNumber);
  await within(clearing, waits.send, 'clearHalt', [presence.gone]);
  return new Failure('unexpected-reply', `${status} at endpoint ${endpointNumber} ${direction}`);
}
