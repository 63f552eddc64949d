import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { bridge, oscBridge } from '../commands/bridge.ts';
import { buzzers } from '../commands/buzzers.ts';
import { referee } from '../commands/referee.ts';
import { relay } from '../commands/relay.ts';
import { problemText } from '../config/config-problem.ts';
import { checkRun } from './check-run.ts';
import { commandLine } from './command-line.ts';
import { optionKey } from './option-key.ts';
import { runKeys } from './run-keys.ts';
import { runnables } from './runnable.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = new Command();
for (const add of [buzzers, bridge, oscBridge, referee, relay]) add(program);

/** What is wrong with a file, or the command line that means the same. `FILE` stands for the name of the file. */
function read(yaml: string): readonly string[] {
  const file = join(folder, 'box.yaml');
  writeFileSync(file, yaml);
  const { config, problems } = checkRun(file, program);
  const words =
    config === undefined ? problems.map(problemText) : [config.command.name(), ...commandLine(file, config)];
  return words.map((word) => word.replace(file, 'FILE'));
}

describe('a file that runs a command', () => {
  it.each<[yaml: string, words: readonly string[]]>([
    [
      'run: buzzers\ngame_id: 1\nclient_id: left\nfair: true\npins: { 17: 1 }\ndebounce_ms: 8',
      ['buzzers', '--client-id=left', '--fair', '--config=FILE', '--', '1'],
    ],
    ['run: buzzers\ngame_id: 1\nfair: false\ngpio: simulated', ['buzzers', '--gpio=simulated', '--', '1']],
    ['run: osc-bridge\nserver: quiz\nwebsocket: { game_id: 3 }', ['osc-bridge', '--server=quiz', '--', 'FILE']],
    ['run: bridge\ngame_id: 3\noutgoing: []', ['bridge', '--', '3', 'FILE']],
    ['run: referee\ngame_id: 1\ntie_ms: 2\nlog: -v', ['referee', '--tie-ms=2', '--log=-v', '--', '1']],
    ['run: relay\nport: 0', ['relay', '--port=0', '--']],
  ])('means a command line: %j', (yaml, words) => {
    expect(read(yaml)).toEqual(words);
  });

  it.each<[yaml: string, says: readonly string[]]>([
    [
      'run: buzers',
      [
        'FILE:1:6  run  "buzers": expected a command that runs: buzzers, osc-bridge, bridge, referee, relay, monitor, did you mean "buzzers"?',
      ],
    ],
    [
      'game_id: 1',
      ['FILE:1:1  run  is missing: expected a command that runs: buzzers, osc-bridge, bridge, referee, relay, monitor'],
    ],
    ['run: referee', ['FILE:1:1  game_id  is missing: expected the number of the game']],
    ['run: referee\ngame_id: one', ['FILE:2:10  game_id  "one": expected a whole number, for example 1']],
    ['run: referee\ngame_id: 1\nclientid: a', ['FILE:3:1  clientid  unknown key, did you mean "client_id"?']],
    ['run: referee\ngame_id: 1\npins: { 17: 1 }', ['FILE:3:1  pins  unknown key']],
    [
      'run: relay\nlog_format: jsn',
      ['FILE:2:13  log_format  "jsn": expected one of human, json, did you mean "json"?'],
    ],
    ['run: relay\nport:', ['FILE:2:1  port  null: expected the port to listen on']],
    ['run: buzzers\ngame_id: 1\nfair: 5\npins: { 17: 1 }', ['FILE:3:7  fair  5: expected true or false']],
    [
      'run: buzzers\ngame_id: 1',
      ['FILE:1:1  the file  expected either pins or multiplexer, which describe how the buttons are wired'],
    ],
    [
      'run: buzzers\ngame_id: 1\npins: { 17: x }\nmin_press: 3',
      [
        'FILE:3:13  pins.17  "x": expected the id of a buzzer, for example 1',
        'FILE:4:1  min_press  unknown key, did you mean "min_press_ms"?',
      ],
    ],
    [
      'run: bridge\noutgoin: []',
      [
        'FILE:1:1  the file  has neither outgoing nor incoming rules: the bridge does nothing',
        'FILE:2:1  outgoin  unknown key, did you mean "outgoing"?',
      ],
    ],
    ['run: buzzers\ngpio: simulated', ['FILE:1:1  game_id  is missing: expected the number of the game']],
    ['', ['FILE:1:1  is empty: expected keys and values']],
  ])('says what is wrong, where and what to do: %j', (yaml, says) => {
    expect(read(yaml)).toEqual(says);
  });

  it.each(['buzzers', 'bridge', 'osc-bridge'])(
    'has a key for every option of %s that the keys of its own file do not replace',
    (name) => {
      const command = program.commands.find((one) => one.name() === name);
      const keys = command?.options.map(optionKey) ?? [];
      const { replaced = [], fileKeys = [] } = runnables.get(name) ?? {};
      expect(keys.filter((key) => !replaced.includes(key) && !runKeys.has(key))).toEqual([]);
      expect(fileKeys.filter((key) => runKeys.has(key))).toEqual([]);
    },
  );

  it('accepts the files that docs/service.md shows', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/service.md'), 'utf8');
    const shown = [...page.matchAll(/^( *)```yaml\n(.*?)^\1```$/gms)].map(([, indent = '', text = '']) =>
      text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    );
    expect(shown.map((yaml) => read(yaml)[0])).toEqual(['buzzers', 'osc-bridge']);
  });
});
