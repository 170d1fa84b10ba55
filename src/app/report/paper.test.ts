import { expect, it } from 'vitest';
import { sheetRule } from './paper.ts';

const rule = sheetRule({
  size: 'Letter',
  who: 'Kim "K" \\ Doe',
  what: '1–14 Nov',
  rules: 'a\nb',
  when: 'now',
  page: ['Page', 'of'],
});

it('a name cannot end the rule of a sheet', () => {
  expect(rule).toContain('@top-left { content: "Kim \\22 K\\22  \\5c  Doe"');
  expect(rule).toContain('content: "a\\a b"');
});

it('a sheet is numbered', () => {
  expect(rule).toContain('"Page " counter(page) " of " counter(pages)');
  expect(rule).toContain('size: Letter portrait');
});
