import { MOST_TEXT } from '#domain/typed-entry.ts';
import { type EntryForm, entryKinds, unitsOf, withKind } from '#reports/entry/form.ts';
import type { Wrongs } from '#reports/entry/read-form.ts';
import { unitName } from '#reports/units.ts';
import { preferences } from '#app/state.ts';
import styles from './entry.module.css';
import { Labelled } from '#app/labelled.tsx';
import { Choice, type PartProps, Text } from './fields.tsx';
import { When } from './when.tsx';
import { say } from './words.ts';
import { wrongText } from './wrong-text.ts';

interface Props {
  readonly form: EntryForm;
  readonly wrong: Wrongs;
  readonly onChange: (form: EntryForm) => void;
  readonly onEnter: () => void;
}

export function EntryFields({ form, wrong, onChange, onEnter }: Props) {
  const part = {
    form,
    wrong,
    onEnter,
    change: (changed: Partial<EntryForm>) => onChange({ ...form, ...changed }),
  };
  return (
    <>
      <Choice
        label={say('kind')}
        value={form.kind}
        options={entryKinds.map((kind) => [kind, say(`kind.${kind}`)])}
        onChange={(kind) => onChange(withKind(form, kind, preferences.value))}
      />
      {form.kind === 'note' ? <NoteFields {...part} /> : <Amount {...part} kind={form.kind} />}
      <More form={form} change={part.change} />
      <When {...part} />
    </>
  );
}

function Amount({
  form,
  wrong,
  change,
  onEnter,
  kind,
}: PartProps & { readonly kind: Exclude<EntryForm['kind'], 'note'> }) {
  const units = unitsOf[kind];
  return (
    <div class={styles.pair}>
      <Text
        label={
          units.length > 1
            ? say(`value.${kind}`)
            : `${say(`value.${kind}`)} (${unitName(form.unit)})`
        }
        value={form.value}
        wrong={wrong.value && wrongText(wrong.value, form)}
        inputMode="decimal"
        onInput={(value) => change({ value })}
        onEnter={onEnter}
      />
      {units.length > 1 && (
        <Choice
          label={say('unit')}
          value={form.unit}
          options={units.map((unit) => [unit, unitName(unit)])}
          onChange={(unit) => change({ unit })}
        />
      )}
    </div>
  );
}

const meals = ['', 'before', 'after', 'fasting'] as const;
const insulins = ['', 'rapid', 'long', 'mixed'] as const;
const strengths = ['', 'low', 'medium', 'high'] as const;

/** What can be said of some kinds beside the number. */
function More({ form, change }: Pick<PartProps, 'form' | 'change'>) {
  if (form.kind === 'meter-glucose')
    return (
      <Choice
        label={say('meal')}
        value={form.meal}
        options={meals.map((meal) => [meal, say(`meal.${meal || 'none'}`)])}
        onChange={(meal) => change({ meal })}
      />
    );
  if (form.kind === 'insulin')
    return (
      <Choice
        label={say('insulin')}
        value={form.insulin}
        options={insulins.map((type) => [type, say(`insulin.${type || 'none'}`)])}
        onChange={(insulin) => change({ insulin })}
      />
    );
  return form.kind === 'exercise' ? <Strength form={form} change={change} /> : null;
}

/** Words that came from elsewhere stay as they are. */
function Strength({ form, change }: Pick<PartProps, 'form' | 'change'>) {
  const { intensity } = form;
  const known = strengths.find((strength) => strength === intensity.toLowerCase());
  const named = strengths.map((one): [string, string] => [one, say(`intensity.${one || 'none'}`)]);
  return (
    <Choice
      label={say('intensity')}
      value={known ?? intensity}
      options={known === undefined ? [...named, [intensity, intensity]] : named}
      onChange={(chosen) => change({ intensity: chosen })}
    />
  );
}

const NoteFields = ({ form, wrong, change, onEnter }: PartProps) => (
  <>
    <Labelled label={say('text')} wrong={wrong.text && wrongText(wrong.text, form)}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          maxLength={MOST_TEXT}
          class={styles.text}
          value={form.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      )}
    </Labelled>
    <Text
      label={say('tags')}
      value={form.tags}
      onInput={(tags) => change({ tags })}
      onEnter={onEnter}
    />
  </>
);
