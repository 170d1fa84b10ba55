import { go, type ReportRoute } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import type { Period } from '#reports/period/period.ts';
import { allBlocks, type Block, chosenBlocks, isOwn, toggled } from './blocks.ts';
import { DaysBlock } from './days-block.tsx';
import { fileName } from './file-name.ts';
import styles from './packet.module.css';
import { ReportBlockView } from './report-block.tsx';
import { SettingsBlock } from './settings-block.tsx';
import { say } from './words.ts';

export interface BlockProps {
  readonly period: Period;
  readonly route: ReportRoute;
  readonly person: Person;
}

const nameOf = (block: Block): string => (isOwn(block) ? say(block) : sayPage(block));

/** What is to be printed, and all of it as it will be. */
export function Packet(props: BlockProps) {
  const { route, period } = props;
  const chosen = chosenBlocks(route.show);
  return (
    <>
      <div class={styles.choice}>
        <fieldset class={styles.blocks}>
          <legend>{say('blocks')}</legend>
          {allBlocks().map((block) => (
            <label key={block}>
              <input
                type="checkbox"
                checked={chosen.includes(block)}
                onChange={() => go({ ...route, show: toggled(route.show, block) }, 'replace')}
              />
              <span>{nameOf(block)}</span>
            </label>
          ))}
        </fieldset>
        <p class="quiet">{say('note')}</p>
        <p class="quiet">{say('file', { name: fileName(period) })}</p>
      </div>
      {chosen.length === 0 && <p>{say('none')}</p>}
      {chosen.map((block) => (
        <section key={block} class={styles.block} data-block={block} aria-label={nameOf(block)}>
          <BlockView block={block} {...props} />
        </section>
      ))}
    </>
  );
}

function BlockView({ block, ...props }: BlockProps & { readonly block: Block }) {
  if (block === 'days') return <DaysBlock {...props} />;
  if (block === 'device-settings') return <SettingsBlock {...props} />;
  return <ReportBlockView block={block} {...props} />;
}
