import { describe, expect, it } from 'vitest';
import { assert, constantFrom, property, string } from 'fast-check';
import { Failure } from '#domain/failure.ts';
import { membersOf } from './multistatus.ts';

// As Apache 2.4, nginx 1.22 with dav-ext and rclone 1.60 answered, and in other spellings of the same.

const apache = `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:">
<D:href>/dav/my%20s%c3%bcnc/</D:href>
<D:propstat>
<D:prop>
<lp1:resourcetype><D:collection/></lp1:resourcetype>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status>
</D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/dav/my%20s%c3%bcnc/x.age</D:href>
<D:propstat>
<D:prop>
<lp1:resourcetype/>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status>
</D:propstat>
</D:response>
</D:multistatus>`;
const nginx = `<?xml version="1.0" encoding="utf-8" ?>
<D:multistatus xmlns:D="DAV:">
<D:response>
<D:href>/dav/my%20s%C3%BCnc/</D:href>
<D:propstat>
<D:prop>
<D:resourcetype><D:collection/></D:resourcetype>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status>
</D:propstat>
</D:response>
<D:response>
<D:href>/dav/my%20s%C3%BCnc/x.age</D:href>
<D:propstat>
<D:prop>
<D:resourcetype></D:resourcetype>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status>
</D:propstat>
</D:response>
</D:multistatus>`;
const rclone =
  '<?xml version="1.0" encoding="UTF-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/my%20s%C3%BCnc/</D:href><D:propstat><D:prop><D:resourcetype><D:collection xmlns:D="DAV:"/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:response><D:href>/dav/my%20s%C3%BCnc/x.age</D:href><D:propstat><D:prop><D:resourcetype></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>';

const members = [
  { name: 'my sünc', isFolder: true },
  { name: 'x.age', isFolder: false },
];

it.each([
  ['Apache', apache],
  ['nginx', nginx],
  ['rclone', rclone],
  ['one without prefixes', nginx.replaceAll('D:', '').replace('xmlns:', 'xmlns=')],
  ['one with small prefixes', nginx.replaceAll('D:', 'd:')],
  ['one that gives whole addresses', nginx.replaceAll('/dav/', 'https://dav.example:8443/dav/')],
  [
    'one that gives other properties too',
    nginx.replaceAll('<D:prop>', '<D:prop><x:etag a=">">"1"</x:etag>'),
  ],
  ['one that comments', nginx.replace('<D:response>', '<!-- <D:href>/no</D:href> --><D:response>')],
  ['one whose folders have no stroke at their end', nginx.replace('C3%BCnc/</', 'C3%BCnc</')],
])('understands %s', (_, document) => {
  expect(membersOf(document)).toEqual(members);
});

const one = (href: string) =>
  membersOf(`<multistatus><response><href>${href}</href></response></multistatus>`)[0]?.name;

describe('a name', () => {
  it.each([
    ['/a/b&amp;c', 'b&c'],
    ['/a/b&#x26;&#99;', 'b&c'],
    ['/a/b%26c', 'b&c'],
    ['/a/b%ff', ''],
    ['/a/b?c/d#e', 'b'],
    ['../../b', 'b'],
    ['', ''],
  ])('%s is read as %s', (href, name) => {
    expect(one(href)).toBe(name);
  });
});

/** How the reading of a document ends. */
function outcome(document: string): string {
  try {
    membersOf(document);
    return 'read';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

it('is no answer where it is cut short, wherever that is', () => {
  const begun = rclone.indexOf('<D:multistatus') + 1;
  for (let length = begun; length < rclone.length; length++)
    expect(outcome(rclone.slice(0, length))).toBe('remote-unreachable');
  expect(outcome(`${rclone}<!-- `)).toBe('remote-unreachable');
});

describe('is refused', () => {
  it.each([
    ['with a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${rclone}`],
    ['with an entity of its own', rclone.replace('x.age', '&xxe;')],
    ['with a character that is none', rclone.replace('x.age', '&#x110000;')],
    ['with ends that are not those of its beginnings', rclone.replace('</D:prop>', '</D:drop>')],
    ['deeper than any', '<a>'.repeat(50) + '</a>'.repeat(50)],
    ['with a tag longer than any', `<a ${'b'.repeat(5000)}></a>`],
  ])('%s', (_, document) => {
    expect(outcome(document)).toBe('remote-refused');
  });
});

it('ends in names or in a refusal, whatever comes', () => {
  const piece = constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    ';',
    '<a',
    '</a>',
    '<!--',
    '-->',
    'href',
    ' ',
  );
  assert(
    property(string({ unit: piece }), (any) => {
      expect(['read', 'remote-refused', 'remote-unreachable']).toContain(outcome(any));
    }),
  );
});

it('takes time that grows as the document does, and no faster', () => {
  const hostile = [
    `<a${' b'.repeat(2000)}`,
    `<a ${'"'.repeat(4000)}`,
    '&'.repeat(4000),
    '<!--'.repeat(4000),
  ];
  for (const part of hostile)
    expect(['read', 'remote-refused', 'remote-unreachable']).toContain(outcome(part.repeat(500)));
});
