import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { architectures, armPackages, type BoardProject, boardProject, type GuestRun, guestRun } from '@hardware-ws/arm';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { installedCommand, packedCommand } from './installed-command.ts';

jest.setTimeout(900_000);

describeWithCounterparts('a kernel of arm64', armPackages.guest, () => {
  let project: BoardProject;
  let packed: string;
  let result: GuestRun;

  beforeAll(() => {
    project = boardProject(architectures.arm64);
    packed = mkdtempSync(join(tmpdir(), 'packed-'));
    installedCommand(project, packedCommand(packed));
    const tests = basename(project.bundle(join(__dirname, 'in-guest.ts')));
    result = guestRun(project, '--test-reporter=spec', tests);
    process.stderr.write(`\n${result.output}\n`);
  });
  afterAll(() => [project.folder, packed].forEach((folder) => rmSync(folder, { recursive: true })));

  it.each(['edges', 'levels', 'lines', 'outputs'])('is one on which the driver passes the rules of %s', (kind) => {
    expect(result.output).toContain(`✔ chardev as a driver of ${kind} `);
  });

  it('is one on which a press of a button on a line reaches the host', () => {
    expect(result.output).toContain('✔ a press of a button on a line reaches the host');
  });

  it('is one on which no test failed or was skipped', () => {
    const count = (what: string) => Number(new RegExp(`${what} (\\d+)`).exec(result.output)?.[1]);
    expect(count('tests')).toBeGreaterThanOrEqual(32);
    expect({ status: result.status, passed: count('pass') }).toEqual({ status: 0, passed: count('tests') });
  });
});
