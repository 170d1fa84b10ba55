import { AwsV4Signer } from 'aws4fetch';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, keys, type S3Server, startS3 } from '../remotes/s3-server.ts';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { button } from './person.ts';

// Links that bring nothing, opened where a clinician opens them: each says why, and what to do.

const NAME = `s/${'0f'.repeat(16)}/share.age`;
const KEY = 'A'.repeat(43);

let server: S3Server;
let clinic: Bench;
beforeAll(async () => {
  server = await startS3();
  server.faults.isReadByAny = true;
  clinic = await startBench();
});
afterAll(async () => {
  await clinic.end();
  await server.kill();
});

async function linkTo(name = NAME, at = server.endpoint): Promise<string> {
  const url = `${at}/${BUCKET}/${name}?X-Amz-Expires=3600`;
  const signer = new AwsV4Signer({ ...keys, method: 'GET', url, service: 's3', signQuery: true });
  return `s1.${KEY}.${(await signer.sign()).url.href}`;
}

/** Opens a link, and gives what is said of it. */
async function follow(page: Page, link: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(`${clinic.site.origin}/v#${link}`);
  const said = page.getByRole('alert');
  await said.waitFor();
  return said.innerText();
}

describe('a link that brings nothing', () => {
  it('was cut off on its way', async () => {
    const { page } = clinic;
    expect(await follow(page, (await linkTo()).slice(0, -9))).toContain('This link is not whole');
    expect(await follow(page, 's1')).toContain('This link is not whole');
    expect(await findings(page)).toEqual([]);
  });

  it('was withdrawn', async () => {
    expect(await follow(clinic.page, await linkTo())).toContain('the sender withdrew it');
  });

  it('has expired, by the clock of the place', async () => {
    server.faults.ahead = 3_700_000;
    expect(await follow(clinic.page, await linkTo())).toContain('This link has expired');
    server.faults.ahead = 0;
  });

  it('was changed on its way', async () => {
    const changed = (await linkTo()).replace('Signature=', 'Signature=0').slice(0, -1);
    const said = await follow(clinic.page, changed);
    expect(said).toContain(`127.0.0.1:${server.port} does not give it out for this link`);
  });

  it('leads to a place that does not let the page in, or that is silent: a browser cannot tell', async () => {
    const { page } = clinic;
    const silent = 'http://127.0.0.1:9';
    server.faults.isReadByAny = false;
    expect(await follow(page, await linkTo())).toContain('cannot be reached or does not let');
    server.faults.isReadByAny = true;
    expect(await follow(page, await linkTo(NAME, silent))).toContain('cannot be reached or does');
    expect(await findings(page)).toEqual([]);
  });

  it('leads to what is no share', async () => {
    const put = await fetchSigned('PUT', 'no share at all');
    expect(put.status).toBe(200);
    expect(await follow(clinic.page, await linkTo())).toContain('it is no share of Basalt');
  });

  it('is of a practice, and says so of each in words of its own', async () => {
    const { page } = clinic;
    const file = `127.0.0.1:${server.port}/${BUCKET}/p/${'0f'.repeat(16)}/share.age`;
    expect(await follow(page, `p1.http://${file}`.slice(0, -1))).toContain('is not whole');
    expect(await follow(page, `p1.http://${file}`)).toContain('does not give it out');
    server.faults.isOpenBelowP = true;
    expect(await follow(page, `p1.http://${file}`)).toContain('the sender withdrew it');
    server.faults.isReadByAny = false;
    expect(await follow(page, `p1.http://${file}`)).toContain(
      `Open http://${file} in a tab of its own.`,
    );
    server.faults.isReadByAny = true;
    expect(await findings(page)).toEqual([]);
    await button(page, 'Open a file instead').click();
    await page.getByLabel('File (.age)').waitFor();
  });

  it('leads to no other site than those that a policy names', async () => {
    const violated = clinic.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch('http://s3.example/').catch(() => undefined);
        }),
    );
    expect(await violated).toBe('connect-src');
  });

  it('is not in the address any more, nor known to the page once it is loaded again', async () => {
    const { page } = clinic;
    await follow(page, await linkTo());
    expect(page.url()).toBe(`${clinic.site.origin}/v#again`);
    await page.reload();
    await page.getByText('Open the link from your message again').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('in a tab that has the page open already is a page of its own', async () => {
    const { page } = clinic;
    await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
    await page.goto(`${clinic.site.origin}/v#${await linkTo()}`);
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => 'isOld' in globalThis)).toBe(false);
    expect(page.url()).toBe(`${clinic.site.origin}/v#again`);
  });

  it('leaves the way open to a file', async () => {
    const { page } = clinic;
    await button(page, 'Open a file instead').click();
    await page.getByLabel('File (.age)').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says so in German', async () => {
    const { page } = clinic;
    await page.getByLabel('Language').selectOption('Deutsch');
    await page.getByText('Öffnen Sie die Datei').or(page.getByText('Ziehen Sie')).first().waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

async function fetchSigned(method: string, body: string): Promise<Response> {
  const url = `${server.endpoint}/${BUCKET}/${NAME}`;
  const bytes = new TextEncoder().encode(body);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const headers = { 'X-Amz-Content-Sha256': hash };
  const signer = new AwsV4Signer({ ...keys, method, url, headers, service: 's3' });
  const signed = await signer.sign();
  return fetch(signed.url, { method, headers: signed.headers, body: bytes });
}
