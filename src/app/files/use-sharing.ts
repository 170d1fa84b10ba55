import { type Signal, useSignal } from '@preact/signals';
import type { Lock } from '#actions/share.ts';
import type { OpenedWith } from '#app/practice/opened-with.tsx';
import type { Window } from '#app/report/report.ts';
import { days } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';
import { type SavedShare, saveShare } from './save-share.ts';
import { type Choice, choiceOf, shownUntil, wrongDays } from './share-fields.tsx';
import { type Sealing, useSealing } from './use-sealing.ts';

/** Blanks around a passphrase are no part of it: nobody tells them by phone, and the viewer drops them. */
const lockOf = (opened: OpenedWith, passphrase: string): Lock =>
  typeof opened === 'object'
    ? { recipients: [opened.recipient] }
    : { passphrase: passphrase.trim() };

/** For whom a file is that opens with this, where nothing else was typed. */
const readerOf = (opened: OpenedWith): string => (typeof opened === 'object' ? opened.name : '');

/** A file that was saved, with what was chosen when it was begun: by then something else may be. */
export interface Shared extends SavedShare {
  readonly window: Window;
  readonly opened: OpenedWith;
}

interface Sharing {
  readonly sealing: Sealing<Shared>;
  /** What is to open the file. */
  readonly opened: OpenedWith;
  /** A file was asked for before the practice was remembered. */
  readonly isAsked: boolean;
  /** Of the days that were chosen: they make no share. */
  readonly isWrong: boolean;
  /** What came of the last file is no longer said. */
  readonly afresh: () => void;
  readonly choose: (opened: OpenedWith) => void;
}

/** Saves chosen days, sealed with a passphrase or for a practice. */
export function useSharing(whose: Person, window: Signal<Window>, choice: Signal<Choice>): Sharing {
  const opened = useSignal<OpenedWith>('passphrase');
  const isAsked = useSignal(false);
  const save = async (passphrase: string): Promise<Shared> => {
    const chosen = { window: window.value, opened: opened.value };
    const sent = { ...chosen.window, ...choiceOf(choice.value), ...shownUntil(choice.value) };
    return { ...(await saveShare(whose, lockOf(chosen.opened, passphrase), sent)), ...chosen };
  };
  const sealing = useSealing(whose, save, () => opened.value !== 'passphrase');
  const isWrong = wrongDays(window.value, days.value ?? []) !== '';
  const run = () => {
    isAsked.value = opened.value === 'another';
    if (!isWrong && !isAsked.value) sealing.run();
  };
  const afresh = () => {
    if (sealing.state.value !== 'working') sealing.state.value = 'idle';
  };
  const choose = (chosen: OpenedWith) => {
    // One practice is not told of another.
    if (choice.value.reader === readerOf(opened.value))
      choice.value = { ...choice.value, reader: readerOf(chosen) };
    opened.value = chosen;
    isAsked.value = false;
    afresh();
  };
  const now = { opened: opened.value, isAsked: isAsked.value, isWrong };
  return { ...now, sealing: { ...sealing, run }, afresh, choose };
}
