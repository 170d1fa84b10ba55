export { EntryDialog } from '../entry/entry-dialog.tsx';
export { MarkCard } from './mark-card.tsx';
export { Nothing, Wrong } from './said.tsx';
