import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../config-error.ts';
import { bridgeConfig } from './bridge-config.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_125);
const usualMs = 1000;

const valid = `
websocket: { host: "localhost:8000", game_id: 1, client_type: "osc", client_id: "osc-main" }
osc:
  listen_host: "0.0.0.0"
  listen_port: 7400
default_destination: &desk { host: "127.0.0.1", port: 7500 }
outgoing:
  - websocket_type: "toggle_buzzers"
    conditions: { enabled: true, more: { __proto__: 1, deep: [1, 2] } }
    osc_destinations:
      - address: "/buzzers/enable"
        args:
          - { field: "enabled", type: "int" }
          - { field: "missing", default: *desk }
incoming:
  - osc_address: "/buzzer/{press,hit}"
    websocket_type: "buzzer_pressed"
    args:
      - { osc_index: 0, websocket_field: "buzzerId", type: "int" }
  - osc_address: /text
    websocket_type: |
      more
      lines
`;

const hostile = [
  ...['\t', '\0', '\ufeff', '\ud83d', '\r', '\u2028', '\x1b', '"', "'", '|', '>', '%', '@', '`', '#', ': ', '- ', '? '],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '*desk',
    '!!',
    '!!binary ',
    '!!set ',
    '!!int ',
    '!x ',
    '---',
    '...',
    '<<: ',
  ],
  ...['<<: *desk', '__proto__: ', 'constructor: ', '{__proto__: {port: 1}}', '? {a: 1} : 2', '? [a]\n: 2\n', '&x [*x]'],
  ...[
    '-1',
    '65536',
    '1e999',
    '.nan',
    '.inf',
    '-.inf',
    '0x7fffffffffffffffffff',
    '0o17',
    '1.5',
    '2001-01-01',
    'null',
    '~',
  ],
  ...['%YAML 9.9\n---\n', '[[[[[[[[[[', '{a: {a: {a: ', `${'k'.repeat(2000)}: 1\n`, 'osc: *osc\n', '&osc '],
];

type Change = (text: string) => string;

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
function place(text: readonly unknown[] | string, part: number) {
  return Math.floor(part * text.length);
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...hostile), fc.nat(4)).map(([part, more, cut]): Change => (text) => {
    const start = place(text, part);
    return text.slice(0, start) + more + text.slice(start + cut);
  }),
  fc
    .tuple(at, at, fc.constantFrom('delete', 'double', 'move', 'indent'))
    .map(([part, other, how]): Change => (text) => {
      const lines = text.split('\n');
      const index = place(lines, part);
      const [line = ''] = lines.splice(index, how === 'double' ? 0 : 1);
      if (how === 'indent') lines.splice(index, 0, ` ${line}`);
      if (how === 'double') lines.splice(index, 0, lines[index] ?? '');
      if (how === 'move') lines.splice(place(lines, other), 0, line);
      return lines.join('\n');
    }),
  fc.tuple(at, at).map(([part, other]): Change => (text) => {
    const [from, to] = [place(text, part), place(text, other)];
    return text.slice(0, Math.min(from, to)) + text.slice(Math.max(from, to) - 1);
  }),
);

const mutated = fc.array(changes, { minLength: 1, maxLength: 4 }).map((all) => all.reduce((text, c) => c(text), valid));

function bomb(levels: number) {
  return ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    .concat(Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`))
    .join('\n');
}

function mergeBomb(levels: number) {
  return ['a0: &a0 { x: 1 }']
    .concat(Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} { <<: *a${i}, x${i}: { <<: *a${i} } }`))
    .join('\n');
}

const single: readonly (readonly [string, string, RegExp])[] = [
  ['ten thousand lists in each other', `outgoing: ${'['.repeat(10_000)}`, /:1:\d+ {2}nested too deeply$/],
  ['ten thousand closed ones', `outgoing: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, /:1:\d+ {2}nested too deeply$/],
  ['ten thousand dashes', `outgoing:\n  ${'- '.repeat(10_000)}`, /:2:\d+ {2}nested too deeply$/],
  ['two thousand maps', '{osc: '.repeat(2000), /:1:\d+ {2}nested too deeply$/],
  ['a billion laughs', bomb(12), /:1:1 {2}aliases \(\*\) expand to more than a million values/],
  ['an alias of itself', 'osc:\n  listen_host: &h [*h]', /:2:20 {2}\*h refers to a value that contains it$/],
  [
    'a condition that contains itself',
    'outgoing: [{ conditions: &c { a: *c } }]',
    /:1:34 {2}\*c refers to a value that contains it$/,
  ],
  [
    'an alias above its anchor',
    'osc: *a\nwebsocket: &a {}',
    /:1:6 {2}\*a refers to an anchor that is not defined above: add &a$/,
  ],
  ['two documents', 'osc: {}\n---\nosc: {}', /:\d:1 {2}a second document starts here/],
  ['a map as a key', '? { a: 1 }\n: 2', /:1:3 {2}.*string/],
  ['__proto__ as a key', '__proto__: { outgoing: [] }', /:1:1 {2}__proto__ {2}unknown key$/],
  ['__proto__ in a section', 'osc:\n  __proto__: { listen_port: 1 }', /:2:3 {2}osc\.__proto__ {2}unknown key$/],
  ['a merge key that merges a text', 'osc:\n  <<: x', /:2:7 {2}<< merges other maps: expected \*name/],
  ['a merge key that merges nothing', 'osc:\n  <<:', /:2:6 {2}<< merges other maps/],
  ['a merge key of itself', 'osc: &o\n  <<: *o', /:2:7 {2}\*o refers to a value that contains it$/],
  ['a billion laughs by merging', mergeBomb(25), /:1:1 {2}aliases \(\*\) expand to more than a million values/],
  ['an error in a merged map', 'osc: { <<: { listen_port: 0 } }', /:1:27 {2}osc.listen_port {2}0: expected a port/],
  ['a number for a section', 'osc: 5', /:1:\d+ {2}osc {2}5: expected keys and values$/],
  ['a text for a list', 'incoming: x', /:1:11 {2}incoming {2}"x": expected a list$/],
  ['a number for a file', '42', /:1:1 {2}the file {2}42: expected keys and values$/],
  ['a key with a line break and an escape', '"a\\nb\\e[2J": 1', /:1:1 {2}"a\\nb\\u001b\[2J" {2}unknown key$/],
  ['an escape that the parser quotes', 'osc: |\u001b\n', /:1:7 {2}.*\|\\u001b$/],
  ['an escape in the name of an alias', 'osc: *o\u001b', /:1:6 {2}\*o\\u001b refers to an anchor/],
  ['a huge key', `${'k'.repeat(1_000_000)}: 1`, /:1:\d+ {2}.*1024/],
  ['a tab', 'osc:\n\tlisten_port: 1', /:2:1 {2}Tabs/],
  ['a NUL', 'osc: { listen_host\0: x }', /:1:8 {2}/],
  [
    'a tag for a variable',
    'osc: { listen_port: !ENV PORT }',
    /:1:21 {2}the tag !ENV is unknown: write an environment variable as \$\{NAME\}/,
  ],
  [
    'a tag for a file',
    'osc: !include osc.yaml',
    /:1:6 {2}the tag !include is unknown: .* the contents of another file here$/,
  ],
  ['a tag that does not fit', 'osc: { listen_port: !!int x }', /:1:21 {2}the tag !!int is unknown/],
  [
    'a variable in a map',
    'osc: { listen_host: ${IP}, listen_port: 1 }',
    /:1:21 {2}put the environment variable in quotes: "\$\{IP\}"$/,
  ],
  [
    'a byte order mark in a key',
    'osc: {}\n\ufeffwebsocket: {}',
    /:2:1 {2}invisible character U\+FEFF \(a byte order mark\)/,
  ],
  [
    'a no-break space in a key',
    'osc:\n\u00a0\u00a0listen_port: 1',
    /:2:1 {2}invisible character .* \(a no-break space\)/,
  ],
  ['a port beyond all', 'osc: { listen_port: 1e999 }', /:1:\d+ {2}osc\.listen_port {2}/],
];

describe('bridgeConfig, with a hostile file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  const file = join(directory, 'show.yaml');
  afterAll(() => rmSync(directory, { recursive: true }));
  const warnings: unknown[] = [];
  const warned = (warning: unknown) => warnings.push(warning);
  beforeAll(() => process.on('warning', warned));
  afterAll(() => process.off('warning', warned));

  /** The lines of the error, or none if the file is a configuration. Any other exception is thrown. */
  const errorsOf = (yaml: string, plentyMs = usualMs): readonly string[] => {
    writeFileSync(file, yaml);
    const begun = process.cpuUsage();
    try {
      bridgeConfig(file);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.message.split('\n');
      throw error;
    } finally {
      // CPU time of this process, because a busy machine takes longer.
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1000).toBeLessThan(plentyMs);
    }
  };

  it('returns a configuration or reports errors with their places, for any damaged file', () => {
    const pristine = Reflect.ownKeys(Object.prototype);
    const counts = { good: 0, bad: 0 };
    fc.assert(
      fc.property(mutated, (yaml) => {
        const lines = [...errorsOf(yaml)];
        counts[lines.length > 0 ? 'bad' : 'good'] += 1;
        const last = lines.pop();
        expect(last ?? '1 error, nothing started').toMatch(/^\d+ errors?, nothing started$/);
        expect(lines.length % 3).toBe(0);
        const shapes = [/^FILE:\d+:\d+ {2}\S/, /^ {2}\d+ \|( .{1,102})?$/u, /^ {3,} \| ?…? *\^+$/];
        const never = /[\p{C}\p{Zl}\p{Zp}]|Invalid input|call stack|YAML\.|undefined|\[object|parseAllDocuments/u;
        const bad = (line: string, index: number) =>
          shapes[index % 3]?.test(line.replace(file, 'FILE')) !== true || never.test(line);
        expect(lines.filter(bad)).toEqual([]);
      }),
      { seed, numRuns: 3000 },
    );
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(100);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(pristine);
    expect(warnings).toEqual([]);
  }, 120_000);

  it('reports each of fifty thousand unknown keys in a line, in linear time', () => {
    const lines = errorsOf(Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join(''), 10_000);
    expect(lines).toHaveLength(150_001);
    expect(lines.at(-4)).toMatch(/:50000:1 {2}k49999 {2}unknown key$/);
  }, 120_000);

  it.each(single)('reports %s in one sentence', (_, yaml, expected) => {
    const [first] = errorsOf(yaml);
    expect(first).toMatch(expected);
    expect(first?.length).toBeLessThan(file.length + 200);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['UTF-16', Buffer.from('\ufeffosc: {}', 'utf16le'), /show\.yaml {2}is UTF-16: save it as UTF-8$/],
    ['UTF-16 without a mark', Buffer.from('osc: {}', 'utf16le'), /show\.yaml {2}is UTF-16/],
    ['big-endian UTF-16', Buffer.from('osc: {}', 'utf16le').swap16(), /show\.yaml {2}is UTF-16/],
    [
      'Latin-1',
      Buffer.from('osc: {}\n# f\xfcr', 'latin1'),
      /:2:4 {2}is not UTF-8: found the byte 0xfc, which is "ü" in Latin-1/,
    ],
    ['half of a character', Uint8Array.of(0x23, 0xe2, 0x82), /:1:2 {2}is not UTF-8: found the byte 0xe2/],
  ])('reports %s in one sentence, and what to do', (_, bytes, expected) => {
    writeFileSync(file, bytes);
    expect(() => bridgeConfig(file)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(new RegExp(expected, 'm')) as string }) as Error,
    );
  });

  it.each(['\ufeffosc: {}\n', valid, valid.replaceAll('\n', '\r\n'), `osc: {}\n#${'x'.repeat(99)}`])(
    'accepts a file that is only unusual: %j',
    (yaml) => {
      expect(errorsOf(yaml)).toEqual([]);
    },
  );
});
