import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNotGpiomon } from './why-not-gpiomon.ts';

describe('whyNotGpiomon', () => {
  const dev = mkdtempSync(join(tmpdir(), 'dev-'));
  const { PATH } = process.env;
  afterAll(() => {
    process.env['PATH'] = PATH;
    rmSync(dev, { recursive: true });
  });

  it('reports a missing chip, then missing programs', async () => {
    expect(await whyNotGpiomon({ dev })).toBe(`there is no ${dev}/gpiochip0`);
    writeFileSync(join(dev, 'gpiochip0'), '');
    process.env['PATH'] = dev;
    expect(await whyNotGpiomon({ dev })).toBe('the program setpriv is missing: sudo apt install util-linux');
    writeFileSync(join(dev, 'setpriv'), '#!/bin/sh\nexit 127\n', { mode: 0o755 });
    expect(await whyNotGpiomon({ dev })).toBe('the program gpioinfo is missing: sudo apt install gpiod');
  });
});
