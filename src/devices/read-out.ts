import { asFailure, type Failure } from '#domain/failure.ts';
import type { Section } from '#domain/capture.ts';
import type { Transport } from '#transports/transport.ts';
import type { DeviceSession, Driver, Host, Progress } from './family.ts';

/** Where a read-out goes, section by section. */
export interface Keeper {
  /** A session starts; what an earlier `begin` of the same read-out kept is void. */
  begin(session: DeviceSession): Promise<void>;
  /** Resolves when the section is stored for good; only then is the device told to go on. */
  keep(section: Section): Promise<void>;
  readonly onProgress: (progress: Progress) => void;
}

/** Rest in ms before each further attempt. Some meters need 10 s between two sessions. */
const RESTS = [1000, 10_000];

/**
 * Reads one device from hello to goodbye into `keeper`. Where the device calls the session
 * invalid it starts again, twice at most; every other failure is thrown as it is.
 */
export async function readOut(
  open: Driver,
  transport: Transport,
  host: Host,
  keeper: Keeper,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await readOnce(open, transport, host, keeper);
    } catch (thrown) {
      const rest = RESTS[attempt];
      if (!isInvalid(asFailure(thrown)) || rest === undefined) throw thrown;
      await host.sleep(rest, host.signal);
    }
  }
}

const isInvalid = ({ code }: Failure): boolean => code === 'session-invalid';

async function readOnce(open: Driver, transport: Transport, host: Host, keeper: Keeper) {
  const session = await open(transport, host);
  await keeper.begin(session);
  for await (const section of session.read(keeper.onProgress)) await keeper.keep(section);
}
