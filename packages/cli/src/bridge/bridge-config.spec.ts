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
  /** The lines of the error about a file, without its name and the excerpts. */
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

  it.each(['""', '" "', '"a\\tb"', '"\\e[2J"'])('refuses a client id in which nothing can be seen: %s', (id) => {
    expect(errorsOf(`websocket: { client_id: ${id} }`)[0]).toMatch(
      /^:1:25 {2}websocket\.client_id {2}.*: expected a text that is not blank and has no control characters$/,
    );
  });

  it('merges keys as Python does: own keys win, then those that are merged first', () => {
    const yaml = [
      'x-desk: &desk { host: desk, port: 1, address: /desk }',
      'x-qlab: &qlab { <<: *desk, host: qlab, args: [{ field: a, default: 1.0 }] }',
      'outgoing:',
      '  - websocket_type: x',
      '    conditions: &on { enabled: true }',
      '    osc_destinations:',
      '      - <<: *qlab',
      '      - { port: 2, <<: [{ bundle: true }, *desk, *qlab] }',
      '  - { websocket_type: y, conditions: { <<: *on, "<<": 1 }, osc_destinations: [*desk] }',
    ].join('\n');
    const args = [{ field: 'a', default: { type: 'float', value: 1 } }];
    expect(read(yaml).outgoing).toMatchObject([
      {
        osc_destinations: [
          { host: 'qlab', port: 1, address: '/desk', args },
          { host: 'desk', port: 2, address: '/desk', args, bundle: true },
        ],
      },
      {
        conditions: { enabled: true, '<<': 1 },
        osc_destinations: [{ host: 'desk', port: 1, address: '/desk', args: [] }],
      },
    ]);
  });

  it('reports an error in a merged map where the map is written', () => {
    expect(
      errorsOf(
        'default_destination: &d { host: h, prt: 1, port: 0 }\noutgoing: [{ websocket_type: x, osc_destinations: [{ <<: *d, address: a }] }]',
      ),
    ).toEqual([
      ':1:36  default_destination.prt  unknown key, did you mean "port"?',
      ':1:36  outgoing[0].osc_destinations[0].prt  unknown key, did you mean "port"?',
      ':1:50  default_destination.port  0: expected a port, 1 to 65535',
      ':1:50  outgoing[0].osc_destinations[0].port  0: expected a port, 1 to 65535',
      ':2:71  outgoing[0].osc_destinations[0].address  an OSC address must start with "/"',
      '5 errors, nothing started',
    ]);
  });

  it('accepts a key at the top that only defines anchors, unless it resembles a known key', () => {
    expect(read('qlab: [{ deep: &d { port: 1 } }]\nosc: { listen_port: 9000 }')).toMatchObject({
      osc: { listen_port: 9000 },
    });
    expect(errorsOf('qlab: { port: 1 }')[0]).toBe(':1:1  qlab  unknown key');
    expect(errorsOf('default_destinaton: &d { port: 1 }')[0]).toMatch(/did you mean "default_destination"/);
  });

  it('accepts any number of aliases', () => {
    const rule = '  - { websocket_type: x, osc_destinations: [*d] }\n';
    const yaml = `default_destination: &d { host: h, port: 1, address: /a }\noutgoing:\n${rule.repeat(500)}`;
    expect(read(yaml).outgoing).toHaveLength(500);
  });

  it('remembers that a number for OSC is written as a float', () => {
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
    const made = [
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
    ];
    expect(outgoing[0]).toEqual(
      expect.objectContaining({ osc_destinations: [expect.objectContaining({ args: made })] }),
    );
  });

  it.each(['{}', '# nothing yet\noutgoing:\n', 'outgoing:\n'])('takes %j for a bridge without rules', (yaml) => {
    expect(read(yaml)).toMatchObject({ outgoing: [], incoming: [] });
  });

  it.each(['', ' \n\n', '# nothing yet\n', '---\n', '~'])('refuses %j, which is empty', (yaml) => {
    expect(errorsOf(yaml)).toEqual([':1:1  is empty: expected keys and values', '1 error, nothing started']);
  });

  it('reports all errors at once, each with its place and path', () => {
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

  it('reports a missing key at its rule', () => {
    expect(errorsOf('incoming:\n  - websocket_type: join_game\n')).toEqual([
      ':2:5  incoming[0].osc_address  is missing: expected the trigger of the rule',
      '1 error, nothing started',
    ]);
  });

  it('reports where the YAML itself is invalid', () => {
    expect(errorsOf('outgoing:\n  - "unclosed\n')).toEqual([
      expect.stringMatching(/^:\d+:\d+ {2}Missing closing "quote/),
      '1 error, nothing started',
    ]);
    expect(errorsOf('osc: {}\nosc: {}\n')[0]).toBe(':2:1  duplicate key, first used in line 1');
  });

  it.each(['just a text', '[1, 2]', '42'])('refuses %s, which is not a configuration', (yaml) => {
    expect(errorsOf(yaml)[0]).toMatch(/^:1:1 {2}/);
  });

  it('refuses an alias without an anchor', () => {
    expect(errorsOf('osc: *nothing\n')[0]).toMatch(/nothing/);
  });

  it('reports a file that cannot be read', () => {
    expect(() => bridgeConfig(join(directory, 'none.yaml'))).toThrow(/none\.yaml {2}cannot be read: ENOENT/);
    expect(() => bridgeConfig(directory)).toThrow(/cannot be read: EISDIR/);
  });
});
