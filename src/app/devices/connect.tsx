import { chooseDevice, choosers, type MediumName } from '#actions/devices.ts';
import { failReading, readGranted } from '#app/reading/begin.ts';
import { reading } from '#app/reading/reading.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words.ts';

interface Props {
  /** Also what is in no table of ours, as long as its maker is. */
  readonly anyOfMaker?: boolean;
  readonly kind?: 'primary' | undefined;
}

/** Opens the browser's chooser; the device picked there is read at once. One button a chooser. */
export function ConnectButtons({ anyOfMaker = false, kind }: Props) {
  const all = choosers(anyOfMaker);
  return (
    <>
      {all.map((chooser) => (
        <button
          key={chooser}
          type="button"
          data-kind={kind}
          disabled={reading.value.state === 'running'}
          onClick={() => connect(chooser, anyOfMaker)}
        >
          {say(anyOfMaker ? 'devices.unlisted' : `devices.connect.${chooser}`)}
        </button>
      ))}
    </>
  );
}

const connect = (chooser: MediumName, anyOfMaker: boolean): void => {
  chooseDevice(chooser, anyOfMaker).then(
    (granted) => void readGranted(granted).catch(report),
    (thrown: unknown) =>
      failReading(say(`devices.connect.${chooser}`), thrown, () => connect(chooser, anyOfMaker)),
  );
};
