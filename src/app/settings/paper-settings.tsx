import type { Preferences } from '#domain/preferences.ts';
import { usualSheet } from '#app/report/sheet.ts';
import { preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { Choice, Row } from './fields.tsx';
import { say } from './report-words.ts';
import { save } from './saving.tsx';

type Printed = Preferences['printed'];
const keep = (changed: Partial<Printed>) =>
  save({ printed: { ...preferences.value.printed, ...changed } });

/** The sheet, and what it says of the person. */
export function PaperSettings() {
  const { paper, printed } = preferences.value;
  return (
    <section class={page.section}>
      <h2>{say('paper')}</h2>
      <p class="quiet">{say('paper.note')}</p>
      <Row label={say('paper.size')}>
        <Choice<Preferences['paper']>
          label={say('paper.size')}
          value={paper}
          options={[
            ['auto', say('paper.auto', { sheet: usualSheet() })],
            ['A4', 'A4'],
            ['Letter', 'Letter'],
          ]}
          onChange={(sheet) => save({ paper: sheet })}
        />
      </Row>
      <Row label={say('paper.name')}>
        <Choice<Printed['name']>
          label={say('paper.name')}
          value={printed.name}
          options={[
            ['full', say('paper.name.full')],
            ['initials', say('paper.name.initials')],
            ['none', say('paper.name.none')],
          ]}
          onChange={(name) => keep({ name })}
        />
      </Row>
      <Row label={say('paper.born')}>
        <input
          type="date"
          aria-label={say('paper.born')}
          value={printed.born}
          onChange={({ currentTarget }) => keep({ born: currentTarget.value })}
        />
      </Row>
      <Row label={say('paper.number')}>
        <input
          type="text"
          autocomplete="off"
          maxLength={32}
          aria-label={say('paper.number')}
          value={printed.number}
          onChange={({ currentTarget }) => keep({ number: currentTarget.value.trim() })}
        />
      </Row>
    </section>
  );
}
