import { useSignal } from '@preact/signals';
import { targetPresets, type Preferences, type Range } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { preferences } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { Extremes } from './extremes.tsx';
import { Choice, NumberField, Row } from './fields.tsx';
import { isLimit, isRange, setLimit, setRange, settable, stepOf } from './limits.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

export const GlucoseSettings = () => (
  <section class={page.section}>
    <h2>{say('settings.glucose')}</h2>
    <Row label={say('settings.unit')}>
      <Choice<GlucoseUnit>
        label={say('settings.unit')}
        value={preferences.value.unit}
        options={[
          ['mg/dL', 'mg/dL'],
          ['mmol/L', 'mmol/L'],
        ]}
        onChange={(unit) => save({ unit })}
      />
    </Row>
    <Target />
    <Extremes />
    <LowLine />
  </section>
);

type Preset = Preferences['preset'];
const presets: readonly Preset[] = ['standard', 'older', 'pregnancy', 'carelink', 'custom'];

function Target() {
  const { preset, target, unit, pumpTargets } = preferences.value;
  const choose = (chosen: Preset) =>
    save({ preset: chosen, target: chosen === 'custom' ? target : targetPresets[chosen] });
  return (
    <Row label={say('settings.target')}>
      <div class={styles.presets} role="radiogroup" aria-label={say('settings.target')}>
        {presets.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="preset"
              checked={one === preset}
              onChange={() => choose(one)}
            />
            <span>{say(`target.${one}`)}</span>
            {one !== 'custom' && <RangeText range={targetPresets[one][unit]} unit={unit} />}
          </label>
        ))}
      </div>
      {preset === 'custom' && <CustomTarget key={unit} />}
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={pumpTargets}
          onChange={({ currentTarget }) => save({ pumpTargets: currentTarget.checked })}
        />
        <span>{say('target.pump')}</span>
      </label>
    </Row>
  );
}

const decimals = (value: number, unit: GlucoseUnit) => value.toFixed(unit === 'mg/dL' ? 0 : 1);

const RangeText = ({ range: [low, high], unit }: { range: Range; unit: GlucoseUnit }) => (
  <span class={styles.range}>
    {decimals(low, unit)}–{decimals(high, unit)} <small>{unit}</small>
  </span>
);

function CustomTarget() {
  const { target, unit } = preferences.value;
  const typed = useSignal<Range>(target[unit]);
  const wrong = !isRange(typed.value, unit);
  const type = (range: Range) => {
    typed.value = range;
    if (isRange(range, unit)) save({ target: setRange(target, unit, range) });
  };
  const [low, high] = typed.value;
  const [min, max] = settable[unit];
  const field = { step: stepOf[unit], wrong };
  return (
    <>
      <div class={styles.fromTo}>
        <NumberField
          {...field}
          label={`${say('target.lower')} (${unit})`}
          value={low}
          onChange={(value) => type([value, high])}
        />
        <span>{say('target.upper')}</span>
        <NumberField
          {...field}
          label={`${say('target.upper')} (${unit})`}
          value={high}
          onChange={(value) => type([low, value])}
        />
        <small>{unit}</small>
      </div>
      {wrong && <p class={styles.wrong}>{say('target.wrong', { min, max, unit })}</p>}
    </>
  );
}

/** The red line of the Daily Summary, where CareLink draws it unless changed. */
const usualLowLine = { 'mg/dL': 60, 'mmol/L': 3.3 } as const;

function LowLine() {
  const { lowLine, unit } = preferences.value;
  const typed = useSignal<number | undefined>(undefined);
  const bad = typed.value !== undefined && !isLimit(typed.value, unit);
  const [min, max] = settable[unit];
  const type = (value: number) => {
    typed.value = isLimit(value, unit) ? undefined : value;
    if (isLimit(value, unit)) save({ lowLine: setLimit(lowLine ?? undefined, unit, value) });
  };
  return (
    <Row label={say('settings.lowLine')}>
      <div class={styles.fromTo}>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={lowLine !== null}
            onChange={({ currentTarget }) =>
              save({ lowLine: currentTarget.checked ? usualLowLine : null })
            }
          />
          <span>{say('settings.lowLine.show')}</span>
        </label>
        {lowLine && (
          <>
            <NumberField
              key={unit}
              label={`${say('settings.lowLine')} (${unit})`}
              value={typed.value ?? lowLine[unit]}
              step={stepOf[unit]}
              wrong={bad}
              onChange={type}
            />
            <small>{unit}</small>
          </>
        )}
      </div>
      {bad && <p class={styles.wrong}>{say('settings.lowLine.wrong', { min, max, unit })}</p>}
    </Row>
  );
}
