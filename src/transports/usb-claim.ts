import { asFailure, Failure, type FailureCode } from '#domain/failure.ts';
import { within } from './deadline.ts';
import { refusal } from './refusal.ts';
import { findPipes, type Pipes } from './usb-pipes.ts';

/** How long each call to the browser may take, in ms. */
export interface Patience {
  readonly open: number;
  readonly send: number;
  readonly close: number;
}

type Codes = Readonly<Record<string, FailureCode>>;

/** On Linux without a udev rule `open` rejects with SecurityError "Access denied." */
const unopened: Codes = {
  SecurityError: 'permission-denied',
  NetworkError: 'device-busy',
  InvalidStateError: 'device-busy',
  NotFoundError: 'disconnected',
};

/**
 * NetworkError "Unable to claim interface." has one face for three causes: another tab or program,
 * a kernel driver on Linux, no WinUSB driver on Windows.
 */
const unclaimed: Codes = { ...unopened, NetworkError: 'interface-busy' };

/** Opens the device and claims the interface that has its pipes; closed again when that fails. */
export async function claimPipes(
  device: USBDevice,
  waits: Patience,
  gone: AbortSignal,
): Promise<Pipes> {
  if (device.opened) await shut(device, waits); // an earlier reading left it open
  let last = Promise.resolve();
  const step = async (name: string, codes: Codes, call: Promise<void>) => {
    last = call;
    await within(call, waits.open, name, [gone]).catch((thrown) => {
      throw refusal(thrown, codes);
    });
  };
  try {
    await step('open', unopened, device.open());
    return await claim(device, (name, call) => step(name, unclaimed, call).catch(unanswered));
  } catch (thrown) {
    await shut(device, waits, last);
    throw thrown;
  }
}

async function claim(
  device: USBDevice,
  step: (name: string, call: Promise<void>) => Promise<void>,
): Promise<Pipes> {
  const [first] = device.configurations;
  if (!device.configuration && first)
    await step('selectConfiguration', device.selectConfiguration(first.configurationValue));
  const pipes = device.configuration && findPipes(device.configuration);
  if (!pipes) throw new Failure('unsupported-model', 'no interface with an endpoint each way');
  const { interfaceNumber, alternate } = pipes;
  await step('claimInterface', device.claimInterface(interfaceNumber));
  const setting = alternate.alternateSetting;
  if (setting !== 0)
    await step(
      'selectAlternateInterface',
      device.selectAlternateInterface(interfaceNumber, setting),
    );
  return pipes;
}

/**
 * On Windows Chromium claims only once a WinUSB driver is there, and may wait for one for ever
 * (zephyrproject-rtos/zephyr issue 115945).
 */
function unanswered(thrown: unknown): never {
  const failure = asFailure(thrown);
  if (failure.code !== 'no-response') throw failure;
  throw new Failure('interface-busy', failure.message, { cause: failure });
}

/**
 * Closes in any state: `close` itself throws NotFoundError after unplugging, and refuses while
 * another call changes the device, so `after` that one; later than the deadline if it must.
 */
export async function shut(
  device: USBDevice,
  waits: Patience,
  after: Promise<void> = Promise.resolve(),
): Promise<void> {
  const closing = after.catch(() => undefined).then(() => device.close());
  await within(closing, waits.close, 'close').catch(() => undefined);
}
