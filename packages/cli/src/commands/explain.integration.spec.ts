import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function explain(file: string, message: string) {
  return hardwareWs(['explain', `docs/examples/${file}`, message]).ended;
}

describe('hardware-ws explain', () => {
  it('explains what a backend message becomes, with the bytes', async () => {
    const { code, stdout, stderr } = await explain('lighting-cues.yaml', '{"type":"update_score","score":500}');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: [
        'outgoing[0] does not apply: it is for "toggle_buzzers"',
        'outgoing[1] does not apply: it is for "buzzer_pressed"',
        'outgoing[2] applies',
        '  /cue/score/level f -30 → 127.0.0.1:53000',
        '    2f637565 2f73636f 72652f6c 6576656c 00000000 2c660000 c1f00000',
        '  at most 10 a second: if one was just sent, this one waits or is replaced by a newer one',
      ],
      stderr: [],
    });
  });

  it('sends a number as the file writes it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'explain-')), 'floats.yaml');
    const args = '[{ field: a, default: 1.0 }, { field: a, default: 1 }, { field: type, map: { x: 2.0 } }]';
    writeFileSync(
      file,
      `outgoing: [{ websocket_type: x, osc_destinations: [{ host: h, port: 1, address: /a, args: ${args} }] }]`,
    );
    const { stdout } = await hardwareWs(['explain', file, '{"type":"x"}']).ended;
    expect(stdout).toEqual([
      'outgoing[0] applies',
      '  /a fif 1 1 2 → h:1',
      '    2f610000 2c666966 00000000 3f800000 00000001 40000000',
    ]);
  });

  it('explains what an OSC message becomes', async () => {
    const { code, stdout } = await explain('tablets.yaml', '/tablet/blue/press s three');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        'incoming[0] applies',
        expect.stringMatching(/^ {2}skipped: buzzer_pressed is not sent: the argument 0 .* is "three", which cannot/),
      ],
    });
  });

  it.each([
    [[], ['it wants a message from 127.0.0.1, and no sender is given']],
    [['--from', '127.0.0.3'], ['it wants a message from 127.0.0.1, this one came from 127.0.0.3']],
    [['--from', '[fe80::1]:8000'], ['it wants a message from 127.0.0.1, this one came from [fe80::1]:8000']],
  ])('says which sender a rule wants: %j', async (option, reasons) => {
    const { code, stdout } = await hardwareWs(['explain', 'docs/examples/two-desks.yaml', '/cue/go', ...option]).ended;
    expect(code).toBe(0);
    expect(stdout).toEqual([
      ...reasons.map((reason) => `incoming[0] does not apply: ${reason}`),
      expect.stringMatching(/^incoming\[1\] does not apply: it wants a message from 127\.0\.0\.2 or 127\.0\.0\.4:9000/),
      'incoming[2] does not apply: it is for "/score"',
    ]);
  });

  it.each(['127.0.0.2', '127.0.0.2:1234', '::ffff:127.0.0.2', '127.0.0.4:9000'])(
    'explains a message as if %s had sent it',
    async (from) => {
      const { stdout } = await hardwareWs(['explain', 'docs/examples/two-desks.yaml', '/cue/go', '--from', from]).ended;
      expect(stdout).toEqual([
        expect.stringContaining('incoming[0] does not apply: it wants a message from 127.0.0.1, this one came from '),
        'incoming[1] applies',
        '  {"type":"toggle_buzzers","enabled":false}',
        'incoming[2] does not apply: it is for "/score"',
      ]);
    },
  );

  it.each([
    ['/cue/go', 'desk.local', 'desk.local is not a sender: a message has no host name'],
    ['{"type":"x"}', '127.0.0.1', '--from 127.0.0.1: this is a message of the backend, which has no sender'],
  ])('refuses %s from %s in one sentence', async (message, from, reason) => {
    const { code, stderr } = await hardwareWs(['explain', 'docs/examples/two-desks.yaml', message, '--from', from])
      .ended;
    expect(code).toBe(2);
    expect(stderr).toEqual([expect.stringContaining(reason)]);
  });

  it('accepts an address with spaces in the form that osc listen prints', async () => {
    const { code, stdout } = await explain('tablets.yaml', '"/tablet/green/Is Happy" T');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: ['incoming[0] does not apply: it is for "/tablet/{red,green,blue}/press"'],
    });
  });

  it('hides values from the environment, in the text and in the bytes', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'explain-')), 'show.yaml');
    const args = '[{ field: token, default: "${TOKEN}" }, { field: n, default: "${TOKEN}", type: int }]';
    const to = (from: string) => `{ host: h, port: 1, address: /login, args: ${from} }`;
    writeFileSync(
      file,
      `outgoing: [{ websocket_type: x, osc_destinations: [${to(args)}, ${to('[{ field: token, default: "${TOKEN}" }]')}] }]`,
    );
    const { stdout, stderr } = await hardwareWs(['explain', file, '{"type":"x"}'], { TOKEN: 'hunter22' }).ended;
    const text = [...stdout, ...stderr].join('\n');
    expect(text).not.toContain('hunter22');
    expect(text).not.toContain(Buffer.from('hunt').toString('hex'));
    expect(stdout).toEqual([
      'outgoing[0] applies',
      '  skipped: /login is not sent: the field "n" is "${TOKEN}", which cannot become an int32.',
      '  /login s ${TOKEN} → h:1',
    ]);
  });

  it.each([
    ['tablets.yaml', '/a i', 'the type i has no value'],
    ['tablets.yaml', 'enable', 'is neither JSON nor OSC'],
    ['tablets.yaml', '{"enabled":true}', 'expected an object with a string "type"'],
    ['missing.yaml', '/a', 'cannot be read'],
  ])('refuses %s %s in one sentence, with exit code 2', async (file, message, reason) => {
    const { code, stdout, stderr } = await explain(file, message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: [] });
    expect(stderr).toEqual([expect.stringContaining(reason)]);
  });
});
