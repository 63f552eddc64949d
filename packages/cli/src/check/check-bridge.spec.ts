import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemCount, problemLines } from '../config/config-problem.ts';
import { withoutFilledValues } from '../config/hidden-values.ts';
import { checkBridge } from './check-bridge.ts';

function fixture(name: string) {
  return join(__dirname, '../../test/fixtures', name);
}

/** The messages about a file, without the path of the file. */
function reportOf(file: string) {
  const { problems } = checkBridge(file);
  const lines = problems.map((problem) => ({ ...problem, file: 'show.yaml' })).flatMap(problemLines);
  return [...lines, problemCount(problems), ''].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'check-bridge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(yaml: string) {
  const file = join(folder, 'show.yaml');
  writeFileSync(file, yaml);
  return file;
}

function messagesOf(yaml: string) {
  return checkBridge(fileOf(yaml)).problems.map(({ path, message }) => `${path}: ${message}`);
}

const aRule = 'incoming: [{ osc_address: /a, websocket_type: join_game }]';

describe('checkBridge', () => {
  it.each(['all-errors', 'probable-mistakes'])('reports the problems of a file line by line: %s', (name) => {
    expect(reportOf(fixture(`${name}.yaml`))).toBe(readFileSync(fixture(`${name}.txt`), 'utf8'));
  });

  it('accepts a file with warnings, but not a file with errors', () => {
    expect(checkBridge(fixture('probable-mistakes.yaml')).config).toBeDefined();
    expect(checkBridge(fixture('all-errors.yaml')).config).toBeUndefined();
  });

  it('does not warn about several rules for one type with different conditions', () => {
    const rule = (enabled: string) =>
      `  - { websocket_type: toggle_buzzers, conditions: { enabled: ${enabled} }, osc_destinations: [{ address: /a }] }`;
    const rules = ['true', 'false'].map(rule).join('\n');
    expect(messagesOf(`default_destination: { host: h, port: 1 }\noutgoing:\n${rules}`)).toEqual([]);
  });

  it('accepts a condition of null on a field that may be absent', () => {
    expect(
      messagesOf(
        'outgoing: [{ websocket_type: buzzer_pressed, conditions: { press_id: null }, osc_destinations: [{ host: h, port: 1, address: /a }] }]',
      ),
    ).toEqual([]);
  });

  it('treats constants as given fields, and checks them like arguments', () => {
    const rule = (type: string, set: string) => `  - { osc_address: /${type}, websocket_type: ${type}, set: ${set} }`;
    const rules = [
      rule('toggle_buzzers', '{ enabled: true }'),
      rule('toggle_buzzers', '{ enabled: true, enabld: 1 }').replace('/toggle', '/other'),
      rule('buzzer_pressed', '{ buzzerId: "1" }'),
    ];
    expect(messagesOf(`incoming:\n${rules.join('\n')}`)).toEqual([
      'incoming[1].set.enabld: toggle_buzzers has no known field "enabld", did you mean "enabled"?',
      'incoming[2].set.buzzerId: can never be sent: "buzzerId" is "1": expected number',
    ]);
  });

  it('checks fields that are read from an address or written into one', () => {
    const to = (address: string) => `{ host: h, port: 1, address: "${address}" }`;
    expect(
      messagesOf(
        [
          'outgoing:',
          `  - { websocket_type: buzzer_pressed, osc_destinations: [${to('/b/{buzzerId}')}, ${to('/b/{buzerId}')}] }`,
          'incoming:',
          '  - { osc_address: "/press/{buzzerId}", websocket_type: buzzer_pressed }',
          '  - { osc_address: "/press/7", websocket_type: join_game }',
          '  - { osc_address: "/on/{enabled}", websocket_type: toggle_buzzers }',
        ].join('\n'),
      ),
    ).toEqual([
      'outgoing[0].osc_destinations[1].address: buzzer_pressed has no known field "buzerId", did you mean "buzzerId"?',
      'incoming[1].osc_address: can never fire: incoming[0] takes its messages, and only the first rule is applied',
      'incoming[2].osc_address: can never be sent: "enabled" is 1: expected boolean',
    ]);
  });

  it('suggests a type if values would decide between integer and float, or if fractions would be lost', () => {
    const args = [
      '{ field: timestamp }',
      '{ field: timestamp, type: float }',
      '{ field: sender_id, default: 1.0 }',
      '{ field: sender_id, map: { a: 1, b: 0.5 } }',
      '{ field: sender_id, map: { a: 1.0, b: 0.5 } }',
      '{ field: sender_id, default: 0, scale: { from: [0, 1], to: [0, 1] } }',
      '{ field: sender_id, default: 0.0, scale: { from: [0, 1], to: [0, 1] } }',
      '{ field: sender_id, clamp: [0, 127] }',
      '{ field: sender_id, clamp: [0, 127], type: int }',
      '{ field: sender_id, clamp: [0, 127.0] }',
    ];
    const rule = (type: string, list: readonly string[]) =>
      `  - { websocket_type: ${type}, osc_destinations: [{ host: h, port: 1, address: /a, args: [${list.join(', ')}] }] }`;
    const rules = [rule('ping', args), rule('buzzer_pressed', ['{ field: buzzerId, clamp: [0, 7] }'])];
    const place = (index: number) => `outgoing[0].osc_destinations[0].args[${index}]`;
    const mixed = expect.stringMatching(/: sends some numbers as integers and others as floats/) as string;
    const found = messagesOf(`outgoing:\n${rules.join('\n')}`);
    expect(found).toEqual([mixed, mixed, mixed, expect.stringMatching(/clamp: converts every number to an integer/)]);
    expect(found.map((line) => line.split(': ')[0])).toEqual([place(0), place(3), place(5), `${place(7)}.clamp`]);
  });

  it('warns about values that YAML 1.1 reads differently, where no text is expected', () => {
    const values = ['yes', 'Off', 'y', '0700', '0o17', '12:30', '1:30.5', '1_000', '0b11', '2001-01-01'];
    const same = ['true', '"yes"', '!!str yes', 'yesterday', '1.5', '10', '0x1F', '192.168.1.5', '~', '.inf', '<<'];
    const yaml = [
      'websocket: { client_id: on }',
      `outgoing: [{ websocket_type: x, conditions: { a: [${[...values, ...same].join(', ')}], yes: true }, osc_destinations: [] }]`,
    ].join('\n');
    const meant = messagesOf(yaml).flatMap((line) => /\.a\[(\d+)\]: is (.*)$/.exec(line)?.slice(1).join(' ') ?? []);
    expect(meant).toEqual(
      [
        'the text "yes", and was true: write true or "yes"',
        'the text "Off", and was false: write false or "Off"',
        'the text "y", and was true: write true or "y"',
        'the number 700, and was the number 448: write 448 or 700',
        'the number 15, and was the text "0o17": write "0o17" or 15',
        'the text "12:30", and was the number 750: write 750 or "12:30"',
        'the text "1:30.5", and was the number 90.5: write 90.5 or "1:30.5"',
        'the text "1_000", and was the number 1000: write 1000 or "1_000"',
        'the text "0b11", and was the number 3: write 3 or "0b11"',
        'the text "2001-01-01", and was a date: write "2001-01-01"',
      ].map((line, index) => `${index} ${line.replace(': write', ' in YAML 1.1, which Python reads: write')}`),
    );
    expect(messagesOf(yaml).filter((line) => /YAML 1\.1/.test(line))).toHaveLength(values.length);
    expect(messagesOf(`%YAML 1.1\n---\n${yaml}`).filter((line) => /YAML 1\.1/.test(line))).toEqual([]);
  });

  it('warns about multicast settings of a destination that is not a multicast group', () => {
    const to = (host: string) => `{ host: ${host}, port: 1, address: /a, multicast_ttl: 2, loopback: false }`;
    const destinations = ['239.1.2.3', "'ff02::1%eth0'", '10.0.0.1'].map(to).join(', ');
    expect(messagesOf(`outgoing: [{ websocket_type: join_game, osc_destinations: [${destinations}] }]`)).toEqual(
      ['multicast_ttl', 'loopback'].map(
        (key) =>
          `outgoing[0].osc_destinations[2].${key}: does nothing: 10.0.0.1 is not the address of a multicast group`,
      ),
    );
  });

  it('refuses an invalid environment variable, at its line', () => {
    expect(reportOf(fileOf(`websocket:\n  client_id: osc-\${HOSTNAME:-a}\n${aRule}`))).toBe(
      [
        'show.yaml:2:14  ${HOSTNAME:-a}: expected ${NAME} for an environment variable, or $${ for the text ${',
        '  2 |   client_id: osc-${HOSTNAME:-a}',
        '    |              ^^^^^^^^^^^^^^^^^^',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  it('warns about a file without rules', () => {
    const nothing = 'the file: has neither outgoing nor incoming rules: the bridge does nothing';
    expect(messagesOf('outgoing: []\nincoming: []')).toEqual([nothing]);
    expect(messagesOf('osc: { listen_port: 7400 }')).toEqual([nothing]);
    expect(messagesOf(`outgoing: []\n${aRule}`)).toEqual([]);
  });

  it('passes on other warnings of the parser', () => {
    expect(messagesOf(`%YAML 9.9\n---\n${aRule}`)).toEqual([': Unsupported YAML version 9.9']);
  });

  it('knows the fields of the contract, and suggests the right name for a misspelled one', () => {
    const yaml = [
      'default_destination: { host: h, port: 1, address: /a }',
      'outgoing:',
      '  - { websocket_type: toggle_buzzers, conditions: { enabeld: true, channel_id: x, armed: true, tpye: x } }',
      '  - websocket_type: buzzer_pressed',
      '    conditions: { buzzer_id: 1, age_ms: 0, press_id: null }',
      '    osc_destinations: [{ args: [{ field: buzerId }, { field: other, default: 1 }] }]',
      '  - { websocket_type: lightning, conditions: { enabeld: true } }',
      'incoming:',
      '  - { osc_address: /a, websocket_type: buzzer_pressed, args: [{ osc_index: 0, websocket_field: buzzerid }] }',
    ].join('\n');
    expect(messagesOf(yaml).filter((line) => line.includes('has no known field'))).toEqual([
      'outgoing[0].conditions.enabeld: toggle_buzzers has no known field "enabeld", did you mean "enabled"?',
      'outgoing[1].conditions.buzzer_id: buzzer_pressed has no known field "buzzer_id", did you mean "buzzerId"?',
      'outgoing[1].osc_destinations[0].args[0].field: buzzer_pressed has no known field "buzerId", did you mean "buzzerId"?',
      'incoming[0].args[0].websocket_field: buzzer_pressed has no known field "buzzerid", did you mean "buzzerId"?',
    ]);
  });

  /** The errors and warnings about incoming rules. Each rule is given by its type and arguments. */
  const incomingProblems = (...rules: readonly (readonly [type: string, ...args: string[]])[]) => {
    const lines = rules.map(([type, ...args], index) => {
      const written = args.map((arg, at) => `{ osc_index: ${at}, ${arg} }`).join(', ');
      return `  - { osc_address: /${index}, websocket_type: ${type}, args: [${written}] }`;
    });
    const file = join(folder, 'show.yaml');
    writeFileSync(file, `incoming:\n${lines.join('\n')}`);
    const { config, problems } = checkBridge(file);
    return { config, lines: problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`) };
  };

  it('reports an error if the backend refuses every message of a rule, but the file still runs', () => {
    const { config, lines } = incomingProblems(
      ['toggle_buzzers', 'websocket_field: enabld, type: bool'],
      ['toggle_buzzers', 'websocket_field: enabled, type: int'],
      ['buzzer_pressed', 'websocket_field: buzzerId, type: string'],
      ['buzzer_pressed'],
      ['buzzer_pressed', 'websocket_field: buzzerId, type: int, map: { go: a }'],
      ['buzzer_set_log_level', 'websocket_field: level, type: int'],
      ['pong', 'websocket_field: timestamp, type: float', 'websocket_field: target_sender_id, type: bool'],
    );
    expect(lines).toEqual([
      'error incoming[0].websocket_type: can never be sent: toggle_buzzers needs "enabled", but neither "set" nor an argument sets it',
      'warning incoming[0].args[0].websocket_field: toggle_buzzers has no known field "enabld", did you mean "enabled"?',
      'error incoming[1].args[0].type: can never be sent: "enabled" is 1: expected boolean',
      'error incoming[2].args[0].type: can never be sent: "buzzerId" is "1": expected number',
      'error incoming[3].websocket_type: can never be sent: buzzer_pressed needs "buzzerId", but neither "set" nor an argument sets it',
      'error incoming[4].args[0].type: can never be sent: the argument, for "buzzerId", is "a", which cannot become an int',
      'error incoming[5].args[0].type: can never be sent: "level" is 1: expected string',
      'error incoming[6].args[1].type: can never be sent: "target_sender_id" is true: expected string',
    ]);
    expect(config?.incoming).toHaveLength(7);
  });

  it('warns if the backend refuses some messages of a rule', () => {
    const { lines } = incomingProblems(
      ['buzzer_pressed', 'websocket_field: buzzerId, type: float'],
      ['buzzer_pressed', 'websocket_field: buzzerId, scale: { from: [0, 1], to: [0, 8] }'],
      ['toggle_buzzers', 'websocket_field: enabled, map: { go: true, stop: "off" }'],
      ['toggle_buzzers', 'websocket_field: enabled'],
    );
    expect(lines).toEqual([
      'warning incoming[0].args[0].type: is not always sent: "buzzerId" is 0.123: expected int; give "type: int"',
      'warning incoming[1].args[0]: is not always sent: "buzzerId" is 0.984: expected int; give "type: int"',
      'warning incoming[2].args[0].map.stop: is not sent: "enabled" is "off": expected boolean',
      'warning incoming[3].args[0]: is not always sent: "enabled" is 1: expected boolean; give "type: bool"',
    ]);
  });

  it('does not warn about incoming rules whose messages can be sent', () => {
    const { lines } = incomingProblems(
      ['buzzer_pressed', 'websocket_field: buzzerId'],
      ['buzzer_pressed', 'websocket_field: buzzerId, type: int', 'websocket_field: color, type: string'],
      [
        'buzzer_pressed',
        'websocket_field: buzzerId, map: { red: 1, blue: 2 }',
        'websocket_field: press_id, type: string',
      ],
      ['toggle_buzzers', 'websocket_field: enabled, type: bool'],
      ['buzzer_set_log_level', 'websocket_field: level, type: string'],
      ['buzzer_set_log_level'],
      ['join_game', 'websocket_field: type'],
      ['pong', 'websocket_field: timestamp, clamp: [0, 1]', 'websocket_field: target_sender_id'],
    );
    expect(lines).toEqual([]);
  });

  /** The messages about the arguments of one outgoing rule for `buzzer_pressed`. */
  const argProblems = (conditions: string, ...args: readonly string[]) => {
    const destination = `{ host: h, port: 1, address: /a, args: [${args.map((arg) => `{ ${arg} }`).join(', ')}] }`;
    const rule = `{ websocket_type: buzzer_pressed, conditions: { ${conditions} }, osc_destinations: [${destination}] }`;
    return messagesOf(`outgoing: [${rule}]`).map((line) => line.replace('outgoing[0].osc_destinations[0].', ''));
  };

  it('reports a type that a value for OSC can never be converted to', () => {
    expect(
      argProblems(
        'word: red, gone: null',
        'field: buzzerId, map: { 1: a, 2: b }, type: int',
        'field: word, type: float',
        'field: gone',
        'field: n, default: many, type: int',
        'field: buzzerId, map: { 1: 5, 2: b }, type: int',
        'field: age_ms, type: int',
        'field: word, type: string',
        'field: gone, default: 1',
      ),
    ).toEqual([
      'args[0].type: can never be sent: the field "buzzerId" is "a", which cannot become an int32',
      'args[1].type: can never be sent: the field "word" is "red", which cannot become a float32',
      'args[2]: can never be sent: the field "gone" is missing and has no default',
      'args[3].default: is not sent: the field "n" is "many", which cannot become an int32',
      'args[4].map.2: is not sent: the field "buzzerId" is "b", which cannot become an int32',
    ]);
  });

  it.each(['off', 'False', '0', 'no'])('warns where a rule makes a bool of the text %j, which is true', (text) => {
    const literal = `the text "${text}" is true as a bool, because only "" is false`;
    expect(
      argProblems(
        `word: "${text}"`,
        `field: word, type: bool`,
        `field: n, type: bool, default: "${text}"`,
        `field: n, type: bool, map: { a: "${text}", b: true }`,
        `field: word, type: bool, map: { "${text}": false }`,
        `field: word, type: string`,
      ),
    ).toEqual([
      `args[0].type: ${literal}: add a "map" that defines which texts are true`,
      `args[1].default: ${literal}: write true or false`,
      `args[2].map.a: ${literal}: write true or false`,
    ]);
    const map = `map: { go: true, stop: "${text}" }`;
    expect(incomingProblems(['toggle_buzzers', `websocket_field: enabled, type: bool, ${map}`]).lines).toEqual([
      `warning incoming[0].args[0].map.stop: ${literal}: write true or false`,
    ]);
  });

  it('also warns about an empty text as a bool, which is false', () => {
    expect(argProblems('', 'field: n, type: bool, default: ""')).toEqual([
      'args[0].default: the text "" is false as a bool, because only "" is false: write true or false',
    ]);
  });

  it.each([
    ['10.0.0.5', undefined, false],
    [undefined, '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.9', false],
    ['10.0.0.5', '10.0.0.5:9000', true],
    ['10.0.0.5:9000', '10.0.0.5', false],
    ['10.0.0.5', '::ffff:10.0.0.5', true],
    [['10.0.0.5', '10.0.0.9'], '10.0.0.9', true],
    ['10.0.0.5', ['10.0.0.5', '10.0.0.9'], false],
    ['desk', '10.0.0.5', false],
  ])(
    'knows the senders of rules with the same address: after %j, one for %j never fires: %p',
    (earlier, later, never) => {
      const rules = [earlier, later].map((from) => ({
        osc_address: '/x',
        osc_from: from,
        websocket_type: 'join_game',
      }));
      const found = messagesOf(JSON.stringify({ incoming: rules })).filter((line) => line.includes('can never fire'));
      expect(found).toHaveLength(never ? 1 : 0);
    },
  );

  it('adds up the senders of several earlier rules', () => {
    const rules = [['10.0.0.5'], ['10.0.0.7'], ['10.0.0.9'], ['10.0.0.5', '10.0.0.9']].map((from) => ({
      osc_address: '/x',
      osc_from: from,
      websocket_type: 'join_game',
    }));
    expect(messagesOf(JSON.stringify({ incoming: rules }))).toEqual([
      'incoming[3].osc_address: can never fire: incoming[0] and incoming[2] take its messages, and only the first rule is applied',
    ]);
  });

  it('names senders that add nothing, and senders whose messages cannot arrive', () => {
    const rule = { osc_address: '/x', websocket_type: 'join_game' };
    expect(
      messagesOf(
        JSON.stringify({ incoming: [{ ...rule, osc_from: ['10.0.0.5:9000', '10.0.0.5', '10.0.0.5', '::1'] }] }),
      ),
    ).toEqual([
      'incoming[0].osc_from[0]: adds nothing: 10.0.0.5 in the list includes 10.0.0.5:9000',
      'incoming[0].osc_from[2]: adds nothing: 10.0.0.5 in the list includes 10.0.0.5',
      'incoming[0].osc_from[3]: nothing from ::1 can arrive: the bridge listens on 0.0.0.0, which does not take IPv6; set osc.listen_host to ::',
    ]);
    const dual = { osc: { listen_host: '::' }, incoming: [{ ...rule, osc_from: ['10.0.0.5', '::1'] }] };
    expect(messagesOf(JSON.stringify(dual))).toEqual([]);
  });

  it('knows that the address of a sender is a text, and its port a number', () => {
    const args = (sender: string) => [{ osc_sender: sender, websocket_field: 'buzzerId', type: 'int' }];
    const rules = ['port', 'host'].map((sender) => ({
      osc_address: `/${sender}`,
      websocket_type: 'buzzer_pressed',
      args: args(sender),
    }));
    expect(messagesOf(JSON.stringify({ incoming: rules }))).toEqual([
      'incoming[1].args[0].type: can never be sent: the argument, for "buzzerId", is "10.0.0.5", which cannot become an int',
    ]);
  });

  it('says what to write instead of a host name', () => {
    const rule = { osc_address: '/x', osc_from: ['desk.local'], websocket_type: 'join_game' };
    expect(messagesOf(JSON.stringify({ incoming: [rule] }))).toEqual([
      'incoming[0].osc_from[0]: a message has no host name, only the address of its sender: write the address of desk.local, for example 10.0.0.5',
    ]);
    expect(messagesOf(JSON.stringify({ incoming: [{ ...rule, osc_from: 5 }] }))).toEqual([
      'incoming[0].osc_from: 5: expected the address of a sender, for example 10.0.0.5 or 10.0.0.5:9000, or a list of addresses',
    ]);
    expect(messagesOf(JSON.stringify({ incoming: [{ ...rule, osc_from: [] }] }))).toEqual([
      'incoming[0].osc_from: expected at least one sender: leave osc_from out to take the messages of every sender',
    ]);
  });

  it('understands patterns: an address that an earlier rule matches never reaches a later one', () => {
    const rules = ['/pad/[1-8]', '/pad/9', '/pad/3', '/pad/[1-8]'].map(
      (address) => `  - { osc_address: '${address}', websocket_type: join_game }`,
    );
    expect(messagesOf(`incoming:\n${rules.join('\n')}`)).toEqual(
      [2, 3].map(
        (rule) =>
          `incoming[${rule}].osc_address: can never fire: incoming[0] takes its messages, and only the first rule is applied`,
      ),
    );
  });
});

describe('the file of a bridge to OBS', () => {
  const rule =
    'outgoing: [{ websocket_type: RecordStateChanged, osc_destinations: [{ host: h, port: 1, address: /a }] }]';
  const errorsOf = (yaml: string, asked?: string) =>
    checkBridge(fileOf(yaml), asked).problems.map(({ line, column, path, message }) =>
      [line, column, path, message].join(' '),
    );

  it('is checked against the events and requests of OBS, at their places', () => {
    expect(errorsOf(`backend: { type: obs }\n${rule}`)).toEqual([]);
    expect(
      errorsOf(
        [
          'backend: { type: obs }',
          'outgoing: [{ websocket_type: RecordStateChange, osc_destinations: [{ host: h, port: 1, address: /a }] }]',
          'incoming: [{ osc_address: /a, websocket_type: SetStudioModeEnabled }]',
        ].join('\n'),
      ),
    ).toEqual([
      '2 30 outgoing[0].websocket_type the backend is not known to send such a message, did you mean "RecordStateChanged"?',
      '3 47 incoming[0].websocket_type can never be sent: SetStudioModeEnabled needs "studioModeEnabled", but neither "set" nor an argument sets it',
    ]);
  });

  it.each([
    ['backend: { type: osb }', '1 18 backend.type "osb": expected obs, did you mean "obs"?'],
    ['backend: { type: obs, hots: a }', '1 23 backend.hots unknown key, did you mean "host"?'],
    ['backend: { type: obs, port: 0 }', '1 29 backend.port 0: expected a port, 1 to 65535'],
    [
      'backend: { type: obs, url: "http://a" }',
      '1 28 backend.url "http://a": expected a URL that begins with ws:// or wss://',
    ],
    [
      'backend: { type: obs, url: "ws://a", port: 1 }',
      '1 44 backend.port cannot be combined with "url": keep one of them',
    ],
    ['backend: { type: obs, password: 123456 }', '1 33 backend.password 123456: expected a text; put it in quotes'],
  ])('is refused with %s', (block, error) => {
    expect(errorsOf(`${block}\n${rule}`)).toEqual([error]);
  });

  it('takes --backend for a file that names none, and refuses another one', () => {
    expect(errorsOf(rule)).toHaveLength(1);
    expect(errorsOf(rule, 'obs')).toEqual([]);
    expect(checkBridge(fileOf(rule), 'obs').config?.backend).toEqual({ type: 'obs' });
    expect(errorsOf(`backend: { type: obs }\n${rule}`, 'obs')).toEqual([]);
    expect(errorsOf(`websocket: { game_id: 1 }\n${rule}`, 'obs')[0]).toBe(
      '1 1 websocket is for quizzer, but --backend says obs: remove one of the two',
    );
    expect(errorsOf(`backend: { type: obs }\n${rule}`, 'quizzer')).toEqual([
      '1 1 backend is for obs, but --backend says quizzer: remove one of the two',
    ]);
  });

  it('keeps its password out of what is printed, even if it is invalid', () => {
    const { problems } = checkBridge(fileOf('backend: { type: obs, password: 987654, hots: a }'));
    const printed = problems.flatMap(problemLines).map(withoutFilledValues).join('\n');
    expect(printed).toContain('password: …, hots: a');
    expect(printed).not.toContain('987654');
  });
});
