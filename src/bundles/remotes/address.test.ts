import { expect, it } from 'vitest';
import { addressOf, isSafeOrigin } from './address.ts';

it.each([
  ['https://dav.example/anna', 'https://dav.example/anna/'],
  ['https://dav.example:8443/anna/?x=1#y', 'https://dav.example:8443/anna/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1/dav/', 'http://127.0.0.1/dav/'],
  ['http://dav.localhost:81/dav', 'http://dav.localhost:81/dav/'],
])('%s is taken', (typed, address) => {
  expect(addressOf(typed).href).toBe(address);
});

it.each([
  'http://dav.example/',
  'http://localhost.example/',
  'http://127.0.0.1.example/',
  'http://192.168.1.10/',
  'https://anna:secret@dav.example/',
  'https://*.example/',
  'https://a;connect-src/',
  'http://[::1]/',
  'ftp://dav.example/',
  'file:///tmp',
  'javascript:alert(1)',
  'dav.example',
  '',
])('%s is not', (typed) => {
  expect(() => addressOf(typed)).toThrow(expect.objectContaining({ code: 'unsafe-address' }));
});

it.each(['https://dav.example', 'https://dav.example:8443', 'http://127.0.0.1:81'])(
  '%s is an origin',
  (origin) => {
    expect(isSafeOrigin(origin)).toBe(true);
  },
);

it.each([
  'https://dav.example/',
  'https://dav.example:443',
  'https://dav.example https://evil.example',
  "https://dav.example; script-src 'unsafe-inline'",
  'https://*',
  'https:',
  '*',
  'null',
  'http://dav.example',
  '',
])('%s is none, or none to send to', (text) => {
  expect(isSafeOrigin(text)).toBe(false);
});
