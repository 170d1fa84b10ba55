import jsQR from 'jsqr';
import { render } from 'preact-render-to-string';
import { h } from 'preact';
import { expect, it } from 'vitest';
import { QrCode } from '#app/qr-code.tsx';
import { deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { invitationOf } from '#bundles/keys/invitation.ts';
import { newRecoveryCode } from '#bundles/keys/recovery-code.ts';

/** Pixels of a module, as on a screen or from a printer. */
const SCALE = 4;

/** The dark modules of a drawing, as its path says them. */
function modulesOf(svg: string): { readonly size: number; readonly dark: ReadonlySet<string> } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set<string>();
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i} ${y}`);
  return { size, dark };
}

/** What a camera reads from a drawing. */
function scan(svg: string): string | undefined {
  const { size, dark } = modulesOf(svg);
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (dark.has(`${Math.floor(x / SCALE)} ${Math.floor(y / SCALE)}`))
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return jsQR(pixels, width, width)?.data;
}

const drawn = (text: string) => render(h(QrCode, { text, label: 'To print' }));

it('a printed code and an invitation are read back from what is drawn', async () => {
  for (let i = 0; i < 20; i++) {
    const { identity } = await newRecoveryCode();
    expect(scan(drawn(identity))).toBe(identity);
    const invitation = invitationOf(await deviceOf(await newDeviceKeys()));
    expect(scan(drawn(invitation))).toBe(invitation);
  }
});

it('says what it is to who does not see it, and has light around it', () => {
  const svg = drawn('A');
  expect(svg).toContain('role="img" aria-label="To print"');
  const { size, dark } = modulesOf(svg);
  const places = [...dark].flatMap((one) => one.split(' ').map(Number));
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});
