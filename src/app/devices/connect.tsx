import { chooseDevice, type Chooser, choosers } from '#actions/devices.ts';
import { failReading, readGranted, reading } from '#app/reading/reading.ts';
import { say } from '#app/words.ts';

interface Props {
  /** Also what is in no table of ours, as long as its maker is. */
  readonly anyOfMaker?: boolean;
  readonly kind?: 'primary' | undefined;
}

/** Opens the browser's chooser; the device picked there is read at once. One button a chooser. */
export function ConnectButtons({ anyOfMaker = false, kind }: Props) {
  const all = choosers(anyOfMaker);
  const words = say(anyOfMaker ? 'devices.unlisted' : 'devices.connect');
  return (
    <>
      {all.map((chooser) => (
        <button
          key={chooser.medium}
          type="button"
          data-kind={kind}
          disabled={reading.value.state === 'running'}
          onClick={() => connect(chooser, anyOfMaker)}
        >
          {all.length > 1 ? `${words}: ${chooser.families.join(', ')}` : words}
        </button>
      ))}
    </>
  );
}

const connect = (chooser: Chooser, anyOfMaker: boolean): void => {
  chooseDevice(chooser.medium, anyOfMaker).then(readGranted, (thrown: unknown) =>
    failReading(say('devices.connect'), thrown, () => connect(chooser, anyOfMaker)),
  );
};
