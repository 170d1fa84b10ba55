import type { Page } from 'playwright-core';

/** Writes beside the journal that the lock is still being turned on, as after a disk that was full. */
export const breakOff = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const people = await (await navigator.storage.getDirectory()).getDirectoryHandle('people');
    for await (const id of people.keys()) {
      const folder = await people.getDirectoryHandle(id);
      const file = await folder.getFileHandle('lock.json').catch(() => undefined);
      if (!file) continue;
      const { lock: kept } = JSON.parse(await (await file.getFile()).text());
      const record = JSON.parse(kept);
      const lock = JSON.stringify({
        ...record,
        phase: 'turning-on',
        revision: record.revision + 10,
      });
      let sum = ~0;
      for (const byte of new TextEncoder().encode(lock)) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
      }
      const stream = await file.createWritable();
      await stream.write(JSON.stringify({ lock, sum: ~sum >>> 0 }));
      await stream.close();
    }
  });
