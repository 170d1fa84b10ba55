import { chooseDevice } from '#actions/devices.ts';
import { failReading, readGranted, reading } from '#app/reading/reading.ts';
import { say } from '#app/words.ts';

/** Opens the browser's chooser; the device picked there is read at once. */
export function ConnectButton({ anyOfMaker = false }: { readonly anyOfMaker?: boolean }) {
  return (
    <button
      type="button"
      data-kind={anyOfMaker ? undefined : 'primary'}
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
