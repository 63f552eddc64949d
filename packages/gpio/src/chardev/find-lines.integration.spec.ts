import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLines } from './find-lines.ts';
import { loadLibc } from './libc.ts';

describe('findLines', () => {
  it('errors when the machine has no GPIO chip', async () => {
    const dev = mkdtempSync(join(tmpdir(), 'dev-'));
    const libc = await loadLibc();
    expect(() => findLines(libc, ['GPIO17'], dev)).toThrow(
      `GPIO17: this machine has no GPIO (there is no ${dev}/gpiochip0)`,
    );
  });
});
