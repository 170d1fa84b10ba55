import { chooseDevice } from '#actions/devices.ts';
import { failReading, readGranted, reading } from '#app/reading/reading.ts';
import { say } from '#app/words.ts';

interface Props {
  /** Also what is in no table of ours, as long as its maker is. */
  readonly anyOfMaker?: boolean;
  readonly kind?: 'primary' | undefined;
}

/** Opens the browser's chooser; the device picked there is read at once. */
export function ConnectButton({ anyOfMaker = false, kind }: Props) {
  return (
    <button
      type="button"
      data-kind={kind}
      disabled={reading.value.state === 'running'}
      onClick={() => connect(anyOfMaker)}
    >
      {say(anyOfMaker ? 'devices.unlisted' : 'devices.connect')}
    </button>
  );
}

const connect = (anyOfMaker: boolean): void => {
  chooseDevice(anyOfMaker).then(readGranted, (thrown: unknown) =>
    failReading(say('devices.connect'), thrown, () => connect(anyOfMaker)),
  );
};
