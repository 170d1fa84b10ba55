import { useSignal } from '@preact/signals';
import type { Palette, Preferences } from '#domain/preferences.ts';
import { preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { DaypartSettings } from './daypart-settings.tsx';
import { Choice, NumberField, Row } from './fields.tsx';
import { say } from './report-words.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

/** How reports count and what they look like. */
export const ReportSettings = () => (
  <section class={page.section}>
    <h2>{say('reports')}</h2>
    <Carbs />
    <DaypartSettings />
    <Row label={say('palette')}>
      <Choice<Palette>
        label={say('palette')}
        value={preferences.value.palette}
        options={[
          ['clinic', say('palette.clinic')],
          ['blue-orange', say('palette.blue-orange')],
          ['grey', say('palette.grey')],
        ]}
        onChange={(palette) => save({ palette })}
      />
    </Row>
  </section>
);

const isExchange = (grams: number) => grams >= 5 && grams <= 30;

function Carbs() {
  const { carbs, gramsPerExchange } = preferences.value;
  const wrong = useSignal(false);
  const type = (grams: number) => {
    wrong.value = !isExchange(grams);
    if (isExchange(grams)) save({ gramsPerExchange: grams });
  };
  return (
    <Row label={say('carbs')}>
      <Choice<Preferences['carbs']>
        label={say('carbs')}
        value={carbs}
        options={[
          ['g', say('carbs.g')],
          ['exchanges', say('carbs.exchanges')],
        ]}
        onChange={(chosen) => save({ carbs: chosen })}
      />
      <div class={styles.fromTo}>
        <span>{say('carbs.per')}</span>
        <NumberField
          label={say('carbs.per')}
          value={gramsPerExchange}
          step={1}
          wrong={wrong.value}
          onChange={type}
        />
        <small>g</small>
      </div>
      {wrong.value && <p class={styles.wrong}>{say('carbs.wrong')}</p>}
    </Row>
  );
}
