import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../test/clean-up.ts';
import { hardwareWs } from '../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const bundling = `
  import { readFileSync } from 'node:fs';
  import { bundleCommand } from './packages/build/src/bundle-command.mjs';
  const folder = 'packages/cli';
  const manifest = { ...JSON.parse(readFileSync(folder + '/package.json', 'utf8')), version: '1.2.3' };
  await bundleCommand({ folder, manifest }, process.argv[1]);
`;

describe('--version', () => {
  it('prints the version of the package from the bundle, wherever it is', () => {
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
    execFileSync(process.execPath, ['--input-type=module', '--eval', bundling, directory]);
    const printed = execFileSync(process.execPath, [join(directory, 'main.js'), '--version'], { cwd: tmpdir() });
    expect(String(printed)).toBe('1.2.3\n');
  });

  it('says that the command runs from source, and exits with 0', async () => {
    const { code, stdout, stderr } = await hardwareWs(['--version']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout).toEqual(['running from source, no version']);
  });
});
