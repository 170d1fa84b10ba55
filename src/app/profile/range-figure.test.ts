import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { defaultPreferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { barOf } from '#reports/profile/bar.ts';
import { RangeFigure } from './range-figure.tsx';

it('the bar of the same minutes is the picture that was looked at', () => {
  const minutes = { 'very-low': 0, low: 45, target: 820, high: 125, 'very-high': 10 };
  const how = { rule: '', counted: 0, leftOut: [], source: '' };
  const bar = barOf(minutes, defaultPreferences(zone('UTC')), how, []);
  const markup = render(h(RangeFigure, { bar: bar! }));
  const golden = readFileSync('tests/golden/profile-bar.svg', 'utf8');
  expect(`${markup.replaceAll(/ class="[^"]*"/g, '')}\n`).toBe(golden);
});
