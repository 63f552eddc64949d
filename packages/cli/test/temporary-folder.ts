import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './clean-up.ts';

/** Makes a folder that is removed at the end of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}
