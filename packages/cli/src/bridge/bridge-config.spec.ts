import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../config-error.ts';
import { bridgeConfig } from './bridge-config.ts';

describe('bridgeConfig', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  const file = join(directory, 'show.yaml');
  afterAll(() => rmSync(directory, { recursive: true }));

  const read = (yaml: string) => {
    writeFileSync(file, yaml);
    return bridgeConfig(file);
  };
  /** What is told of a file, by lines, without its name and the lines of the file. */
  const errorsOf = (yaml: string): readonly string[] => {
    try {
      read(yaml);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const lines = error.message.replaceAll(file, '').split('\n');
      return lines.filter((line) => !/^ +\d* \|/.test(line));
    }
    return [];
  };

  it('reads the rules and fills in the defaults', () => {
    expect(read('incoming:\n  - { osc_address: /join, websocket_type: join_game }\n')).toEqual({
      websocket: { client_type: 'osc', client_id: 'osc-main' },
      osc: { listen_host: '0.0.0.0', listen_port: 7400 },
      outgoing: [],
      incoming: [{ osc_address: '/join', websocket_type: 'join_game', args: [] }],
    });
  });

  it('keeps it that a number that goes to OSC is written as a float', () => {
    const args = [
      '{ field: a, default: 1.0 }',
      '{ field: b, default: &one !!float 1.0 }',
      '{ field: c, default: *one }',
      '{ field: d, default: 1 }',
      '{ field: e, default: 0x1E }',
      '{ field: f, default: 2.5 }',
      '{ field: g, default: 1e3, map: { 1: 1.0, 2: 2 }, clamp: [-0.0, 9], scale: { from: [0.0, 1.0], to: [0, 1] } }',
    ];
    const yaml = `default_destination: { host: h, port: 1, address: /a, args: [${args.join(', ')}] }`;
    const { outgoing } = read(`${yaml}\noutgoing: [{ websocket_type: x, conditions: { default: 1.0, a: *one } }]`);
    const float = (value: number) => ({ type: 'float', value });
    expect(outgoing[0]?.conditions).toEqual({ default: 1, a: 1 });
    expect(outgoing[0]?.osc_destinations[0]?.args).toEqual([
      { field: 'a', default: float(1) },
      { field: 'b', default: float(1) },
      { field: 'c', default: float(1) },
      { field: 'd', default: 1 },
      { field: 'e', default: 30 },
      { field: 'f', default: 2.5 },
      {
        field: 'g',
        default: float(1000),
        map: { 1: float(1), 2: 2 },
        clamp: [float(-0), 9],
        scale: { from: [0, 1], to: [0, 1] },
      },
    ]);
  });

  it.each(['', '# nothing yet\n', 'outgoing:\n'])('takes %j for a bridge without rules', (yaml) => {
    expect(read(yaml)).toMatchObject({ outgoing: [], incoming: [] });
  });

  it('tells all that is wrong at once, each by its place and path', () => {
    const yaml = [
      'outgoing:',
      '  - websocket_type: toggle_buzzers',
      '    osc_destinatons: []',
      'incoming:',
      '  - osc_address: /press',
      '    websocket_type: buzzer_pressed',
      '    args:',
      '      - { osc_index: 0, websocket_field: buzzerId, type: integer }',
      '      - { osc_index: -1, websocket_field: "" }',
      'extra: 1',
    ].join('\n');
    expect(errorsOf(yaml)).toEqual([
      expect.stringMatching(
        /^:3:5 {2}outgoing\[0\]\.osc_destinatons {2}unknown key, did you mean "osc_destinations"\?$/,
      ),
      ':8:58  incoming[0].args[0].type  "integer": expected int, float, bool or string',
      ':9:22  incoming[0].args[1].osc_index  -1: expected 0 for the first argument, 1 for the second, …',
      ':9:43  incoming[0].args[1].websocket_field  "": expected a text that is not empty',
      ':10:1  extra  unknown key',
      '5 errors, nothing started',
    ]);
  });

  it('points at the rule in which something is missing', () => {
    expect(errorsOf('incoming:\n  - websocket_type: join_game\n')).toEqual([
      ':2:5  incoming[0].osc_address  is missing: expected an OSC address',
      '1 error, nothing started',
    ]);
  });

  it('tells where the YAML itself is wrong', () => {
    expect(errorsOf('outgoing:\n  - "unclosed\n')).toEqual([
      expect.stringMatching(/^:\d+:\d+ {2}Missing closing "quote/),
      '1 error, nothing started',
    ]);
    expect(errorsOf('osc: {}\nosc: {}\n')[0]).toBe(':2:1  this key is there twice, first in line 1');
  });

  it.each(['just a text', '[1, 2]', '42'])('refuses %s, which is no configuration', (yaml) => {
    expect(errorsOf(yaml)[0]).toMatch(/^:1:1 {2}/);
  });

  it('refuses an alias without an anchor', () => {
    expect(errorsOf('osc: *nothing\n')[0]).toMatch(/nothing/);
  });

  it('tells of a file that cannot be read', () => {
    expect(() => bridgeConfig(join(directory, 'none.yaml'))).toThrow(/none\.yaml {2}cannot be read: ENOENT/);
    expect(() => bridgeConfig(directory)).toThrow(/cannot be read: EISDIR/);
  });
});
