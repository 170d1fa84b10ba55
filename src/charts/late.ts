type LateDrawing = typeof import('./pump/drawing.ts');

let drawing: LateDrawing | null = null;

/** What draws pumps, alarms and changes of a clock, once it was fetched. */
export const lateDrawing = (): LateDrawing | null => drawing;

/** Fetches it: no part of the first view, and most persons with a meter alone never need it. */
export async function fetchLateDrawing(): Promise<void> {
  drawing ??= await import('./pump/drawing.ts');
}
