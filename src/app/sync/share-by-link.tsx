import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  type KeptLink,
  type MadeLink,
  makeLink,
  placeKind,
  standingLinks,
} from '#actions/share-links.ts';
import type { SharedDays } from '#actions/share.ts';
import { Labelled } from '#app/labelled.tsx';
import { report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { triedText, useTrying } from './setting-up.ts';
import type { Person } from '#domain/preferences.ts';
import styles from './sync.module.css';
import { MadeLinkShown } from './made-link.tsx';
import { StandingLinks } from './standing-links.tsx';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  /** Of the days that were chosen: they make no share. */
  readonly isWrong: boolean;
  readonly days: () => Omit<SharedDays, 'expires'>;
}

/** The same days as a link, where the person syncs by a bucket; else what a link would need. */
export function ShareByLink(props: Props) {
  const kind = useSignal<string | undefined>(undefined);
  const { id } = props.whose;
  useEffect(() => {
    placeKind(props.whose).then((found) => (kind.value = found ?? 'none'), report);
  }, [id]);
  if (kind.value === undefined) return null;
  return (
    <>
      <h3 class={styles.apart}>{say('link.title')}</h3>
      {kind.value === 's3' ? <Links {...props} /> : <p class="quiet">{say('link.needs')}</p>}
    </>
  );
}

/** Days that a link opens for. */
const lengths = ['1', '3', '7'] as const;
type Length = (typeof lengths)[number];

function Links({ whose, isWrong, days }: Props) {
  const length = useSignal<Length>('7');
  const made = useSignal<MadeLink | undefined>(undefined);
  const standing = useSignal<readonly KeptLink[]>([]);
  const { state, run } = useTrying();
  const look = () => {
    standingLinks(whose).then((links) => (standing.value = links), report);
  };
  useEffect(look, [whose.id]);
  const make = () =>
    run(async () => {
      made.value = undefined;
      made.value = await makeLink(whose, Number(length.value), days()).finally(look);
    });
  const withdrawn = ({ name }: KeptLink) => {
    if (made.value?.name === name) made.value = undefined;
    look();
  };
  const isWorking = state.value === 'working';
  return (
    <>
      <p>{say('link.text')}</p>
      <p class="quiet">{say('link.lets')}</p>
      <div class={styles.fields}>
        <LengthChoice length={length.value} onChoose={(chosen) => (length.value = chosen)} />
      </div>
      <div class={page.actions}>
        <button type="button" disabled={isWorking || isWrong} onClick={make}>
          {say(isWorking ? 'link.working' : 'link.go')}
        </button>
      </div>
      <output>{triedText(state.value)}</output>
      {made.value && <MadeLinkShown made={made.value} />}
      <StandingLinks whose={whose} links={standing.value} onWithdrawn={withdrawn} />
    </>
  );
}

interface LengthProps {
  readonly length: Length;
  readonly onChoose: (length: Length) => void;
}

const LengthChoice = ({ length, onChoose }: LengthProps) => (
  <Labelled label={say('link.for')} hint={say('link.for.hint')}>
    {(ids) => (
      <select
        {...ids}
        value={length}
        onChange={({ currentTarget: { value } }) =>
          onChoose(lengths.find((one) => one === value) ?? '7')
        }
      >
        {lengths.map((one) => (
          <option key={one} value={one}>
            {say(`link.for.${one}`)}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);
