import { signal } from '@preact/signals';
import { lazy } from '#app/lazy.tsx';
import type { Person } from '#domain/preferences.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import type { EntryKind } from '#reports/entry/form.ts';

const EntryDialog = lazy(async () => (await import('./entry-dialog.tsx')).EntryDialog);

/** The form that is open: of an entry, or for a new one. */
const opened = signal<{ readonly entry?: TypedEvent } | undefined>(undefined);

export const add = (): void => {
  opened.value = {};
};
export const correct = (entry: TypedEvent): void => {
  opened.value = { entry };
};

interface Props {
  readonly person: Person;
  /** What a new one is. */
  readonly kind?: EntryKind;
}

/** Stands beside the report and not in it: what is saved changes the report under the form. */
export const OpenedForm = ({ person, kind }: Props) =>
  opened.value ? (
    <EntryDialog
      person={person}
      kind={kind}
      {...opened.value}
      onClose={() => (opened.value = undefined)}
    />
  ) : null;
