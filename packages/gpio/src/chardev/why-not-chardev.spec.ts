import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNotChardev } from './why-not-chardev.ts';

describe('whyNotChardev', () => {
  const dev = mkdtempSync(join(tmpdir(), 'dev-'));
  afterAll(() => rmSync(dev, { recursive: true }));

  it('reports a missing chip, then a missing native module, then nothing', async () => {
    const broken = () => Promise.reject(new Error('no build'));
    const load = () => Promise.resolve();
    expect(await whyNotChardev({ dev, load })).toBe(`there is no ${dev}/gpiochip0`);
    writeFileSync(join(dev, 'gpiochip4'), '');
    expect(await whyNotChardev({ dev, load: broken })).toMatch(
      /^the package koffi could not be loaded \(npm install koffi/,
    );
    expect(await whyNotChardev({ dev, load })).toBeUndefined();
  });
});
