import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it.each([
  ['https://dav.example/anna', 'https://dav.example/anna/'],
  ['https://dav.example:8443/anna/?x=1#y', 'https://dav.example:8443/anna/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1/dav/', 'http://127.0.0.1/dav/'],
  ['http://[::1]:81/dav', 'http://[::1]:81/dav/'],
])('%s is taken', (typed, address) => {
  expect(addressOf(typed).href).toBe(address);
});

it.each([
  'http://dav.example/',
  'http://localhost.example/',
  'http://127.0.0.1.example/',
  'http://192.168.1.10/',
  'https://anna:secret@dav.example/',
  'ftp://dav.example/',
  'file:///tmp',
  'javascript:alert(1)',
  'dav.example',
  '',
])('%s is not', (typed) => {
  expect(() => addressOf(typed)).toThrow(expect.objectContaining({ code: 'unsafe-address' }));
});
