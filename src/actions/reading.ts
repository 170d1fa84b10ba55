import type { DeviceFamily, Driver, Host, MediumName } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Capture, CaptureHead, DeviceIdentity, Section } from '#domain/capture.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import type { Zone } from '#domain/time.ts';
import type { Transport } from '#transports/transport.ts';
import { Logbook } from './logbook.ts';
import type { Reception } from './radio.ts';

export interface ReadProgress {
  readonly step: 'opening' | 'greeting' | 'waking' | 'reading' | 'finishing';
  readonly done: number;
  readonly total?: number;
  /** Pages still to come, of a device that has pages. */
  readonly pages?: number;
  readonly secondsLeft?: number;
  /** How well the radio in between hears the device, where there is one. */
  readonly reception?: Reception;
  readonly device?: DeviceIdentity;
}

/** Where sections go; each call resolves when it is on the disk. */
export interface Journal {
  begin(head: CaptureHead): Promise<void>;
  keep(section: Section): Promise<void>;
  end(complete: boolean, reason?: string): Promise<Capture>;
  /** The device itself calls what it sent void. */
  forget(): Promise<void>;
}

export interface Reading {
  readonly family: DeviceFamily;
  readonly medium: MediumName;
  readonly zone: Zone;
  readonly open: () => Promise<Transport>;
  readonly host: Host;
  readonly journal: Journal;
  readonly onProgress: (progress: ReadProgress) => void;
  /** What has come so far is worth a look; `arriving` names the sections of which older ones follow. */
  readonly onRipe?: (soFar: Capture, arriving: readonly string[]) => void;
}

/** What is on the disk, and why it is not all. */
export interface Kept {
  readonly capture: Capture;
  readonly failure?: Failure;
  /** Settings that the device was asked for in vain. */
  readonly unanswered: readonly string[];
}

/**
 * Reads a device into the journal. What arrived before a failure is kept and the failure told;
 * a failure with nothing to keep is thrown.
 */
export async function readInto(reading: Reading): Promise<Kept> {
  const { journal, host, onProgress } = reading;
  const log = new Logbook(reading);
  try {
    await converse(reading, log);
  } catch (thrown) {
    const failure = host.signal.aborted ? cancelled(thrown) : asFailure(thrown);
    if (log.kept === 0) {
      await log.forget();
      throw failure;
    }
    return { capture: await journal.end(false, failure.code), failure, unanswered: log.unanswered };
  } finally {
    log.hangUp();
  }
  onProgress(log.progress('finishing'));
  return { capture: await journal.end(true), unanswered: log.unanswered };
}

const cancelled = (cause: unknown) => new Failure('cancelled', 'stopped by the person', { cause });

/**
 * The conversation from hello to goodbye. Where the device leaves the bus before anything was
 * kept, as some do after the first write, it is opened once more and asked again.
 */
async function converse(reading: Reading, log: Logbook): Promise<void> {
  const { family, medium, open, host, onProgress } = reading;
  const driver = forgetting(await family.driver(medium), () => log.forget());
  for (let again = false; ; again = true) {
    onProgress({ step: 'opening', done: 0 });
    const transport = await unlessAborted(open(), host.signal);
    onProgress({ step: family.addressing ? 'waking' : 'greeting', done: 0 });
    try {
      return await readOut(driver, transport, host, log);
    } catch (thrown) {
      const left = asFailure(thrown).code === 'disconnected';
      if (!left || again || log.kept > 0 || host.signal.aborted) throw thrown;
    } finally {
      await transport.close();
    }
  }
}

/** Forgets a session as soon as the device calls it void, before any rest and second attempt. */
const forgetting =
  (driver: Driver, forget: () => Promise<void>): Driver =>
  async (transport, host) => {
    const session = await driver(transport, host);
    return {
      ...session,
      async *read(onProgress) {
        try {
          yield* session.read(onProgress);
        } catch (thrown) {
          if (asFailure(thrown).code === 'session-invalid') await forget();
          throw thrown;
        }
      },
    };
  };

/** A transport that opens after the person has stopped is closed again. */
function unlessAborted(opening: Promise<Transport>, signal: AbortSignal): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(cancelled(signal.reason));
      opening.then((late) => late.close()).catch(() => undefined);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    opening.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
