import { h } from 'preact';
import { expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { markupOf } from './reports/drawn.ts';

it('says of a day that could not be opened why, what is safe and what to do, and no code', async () => {
  const { Wrong } = await import('#app/day/said.tsx');
  const failure = new Failure('storage-unavailable', 'Internal error.');
  const markup = markupOf(h(Wrong, { failure, onRetry: () => undefined }));
  expect(markup).toContain('This day could not be opened.</b> The browser gives no access to');
  expect(markup).toMatch(/Your readings are stored and unchanged\. Allow this site to store data/);
  expect(markup).not.toContain('storage-unavailable');
});
