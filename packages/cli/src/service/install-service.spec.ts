import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { relay } from '../commands/relay.ts';
import { installService } from './install-service.ts';

const home = mkdtempSync(join(tmpdir(), 'service-'));
afterAll(() => rmSync(home, { recursive: true }));

const program = new Command();
relay(program);

/** Installs the service `demo` from a file, with a `systemctl` that ends with these codes. Returns what it was asked. */
async function install(yaml: string, ...codes: readonly number[]) {
  const folder = mkdtempSync(join(home, 'etc-'));
  const from = join(home, 'from.yaml');
  writeFileSync(from, yaml);
  const asked: string[] = [];
  const run = (name: string, args: readonly string[]) =>
    Promise.resolve(codes[asked.push([name, ...args].join(' ')) - 1] ?? 0);
  const failed = await installService({ name: 'demo', from, folder, program, run }).then(() => '', String);
  return { folder, asked, failed };
}

describe('installing a service', () => {
  it('copies the file, enables the service and starts it', async () => {
    const { folder, asked, failed } = await install('run: relay\n');
    expect(failed).toBe('');
    expect(readFileSync(join(folder, 'demo.yaml'), 'utf8')).toBe('run: relay\n');
    expect(asked).toEqual(['systemctl enable hardware-ws@demo.service', 'systemctl restart hardware-ws@demo.service']);
  });

  it('does nothing if the file is wrong', async () => {
    const { folder, asked, failed } = await install('run: relay\nprot: 1\n');
    expect(failed).toContain('from.yaml:2:1  prot  unknown key, did you mean "port"?');
    expect({ asked, copied: existsSync(join(folder, 'demo.yaml')) }).toEqual({ asked: [], copied: false });
  });

  it('stops at the first failure of systemctl, and says what to try', async () => {
    const { asked, failed } = await install('run: relay\n', 4);
    expect(asked).toHaveLength(1);
    expect(failed).toBe(
      'Error: systemctl enable hardware-ws@demo.service failed (exit code 4). As another user than root, use sudo.',
    );
  });

  it('reads the file that is there if it is given none', async () => {
    const run = () => Promise.resolve(0);
    const installed = installService({ name: 'absent', folder: home, program, run });
    await expect(installed).rejects.toThrow(`${join(home, 'absent.yaml')}  cannot be read: ENOENT`);
  });
});
