import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-completion-'));
const fileOf = { bash: 'hardware-ws', zsh: '_hardware-ws', fish: 'hardware-ws.fish' } as const;
type Shell = keyof typeof fileOf;

beforeAll(async () => {
  const shells = Object.keys(fileOf) as Shell[];
  const printed = await Promise.all(shells.map((shell) => hardwareWs(['completion', shell]).ended));
  for (const [index, shell] of shells.entries()) {
    writeFileSync(join(folder, fileOf[shell]), `${printed[index]?.stdout.join('\n') ?? ''}\n`);
  }
  writeFileSync(join(folder, 'box.yaml'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Completes the last word of a line as bash does, in a bash of its own. */
function inBash(...words: readonly string[]): readonly string[] {
  const script =
    'source hardware-ws; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hardware_ws; printf "%s\\n" "${COMPREPLY[@]}"';
  const printed = execFileSync('bash', ['--norc', '-euc', script, 'bash', 'hardware-ws', ...words], { cwd: folder });
  return String(printed).split('\n').filter(Boolean);
}

describe('hardware-ws completion', () => {
  it('completes commands, their subcommands and their options in bash', () => {
    expect(inBash('bu')).toEqual(['buzzers']);
    expect(inBash('osc', '')).toEqual(['send', 'listen']);
    expect(inBash('send', '--ca', 'x', '--or')).toEqual(['--origin']);
    expect(inBash('osc', 'send', '--or')).toEqual([]);
    expect(inBash('--v')).toEqual(['--version']);
  });

  it('completes the values of an option in bash, after a space and after =', () => {
    expect(inBash('buzzers', '--gpio', 's')).toEqual(['simulated']);
    expect(inBash('buzzers', '--gpio', '=', 's')).toEqual(['simulated']);
    expect(inBash('buzzers', '--gpio', '=')).toContain('chardev');
    expect(inBash('buzzers', '--config', 'b')).toEqual(['box.yaml']);
    expect(inBash('buzzers', '--client-id', '')).toEqual([]);
  });

  it('completes the arguments of a command in bash: files, or one of some words', () => {
    expect(inBash('check', 'box.yaml', 'bo')).toEqual(['box.yaml']);
    expect(inBash('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('registers itself in bash for hardware-ws', () => {
    const registered = execFileSync('bash', ['--norc', '-c', 'source hardware-ws; complete -p hardware-ws'], {
      cwd: folder,
    });
    expect(String(registered)).toBe('complete -o filenames -F _hardware_ws hardware-ws\n');
  });

  describeWithCounterparts('fish', ['fish'], () => {
    function inFish(line: string): readonly string[] {
      const script = `source hardware-ws.fish; complete -C ${JSON.stringify(line)}`;
      const printed = execFileSync('fish', ['--no-config', '-c', script], { cwd: folder });
      return String(printed).split('\n').filter(Boolean);
    }

    it('completes commands, options and values, with their descriptions', () => {
      expect(inFish('hardware-ws buzz')).toEqual([
        'buzzers\tSends the presses of buzzers to the backend and controls their lamps',
      ]);
      expect(inFish('hardware-ws osc ').map((line) => line.split('\t')[0])).toEqual(['listen', 'send']);
      expect(inFish('hardware-ws buzzers --gp')).toEqual(['--gpio\thow to reach the pins']);
      expect(inFish('hardware-ws buzzers --gpio s').map((line) => line.split('\t')[0])).toEqual(['simulated']);
      expect(inFish('hardware-ws check bo')).toEqual(['box.yaml']);
    });
  });

  describeWithCounterparts('zsh', ['zsh'], () => {
    const typing = resolve(__dirname, '../../test/zsh-complete.zsh');

    it.each([
      ['hardware-ws buzz', 'hardware-ws buzzers'],
      ['hardware-ws osc li', 'hardware-ws osc listen'],
      ['hardware-ws buzzers --gpio=s', 'hardware-ws buzzers --gpio=simulated'],
      ['hardware-ws check bo', 'hardware-ws check box.yaml'],
    ])('completes %s to %s', (typed, shown) => {
      const { stdout } = spawnSync('zsh', ['-f', typing, folder, typed], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 20_000,
      });
      expect(stdout).toContain(shown);
    });
  });
});
