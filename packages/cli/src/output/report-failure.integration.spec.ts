import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describe('the last line of a command that fails', () => {
  it.each([
    ['osc-bridge 1 /nonexistent.yaml', 2, /^\/nonexistent\.yaml {2}cannot be read: ENOENT/],
    ['monitor 1 --server me:S3CR3T@quiz', 2, /^host: expected a host such as localhost:8000, got "…@quiz"/],
    ['monitor x', 2, /^command-argument value 'x' is invalid for argument 'game_id'/],
    ['buzzers 1 --pins 17=1 --nonsense', 2, /^unknown option '--nonsense'$/],
    ['buzzers 1 --gpio pigpio --pins 17=1', 1, /^the native part of the package pigpio is missing/],
  ] as const)('is a JSON record with --log-format json, like all lines before it: %s', async (line, expected, msg) => {
    const { code, stdout, stderr } = await hardwareWs([...line.split(' '), '--log-format', 'json']).ended;
    const records = stderr.map((said) => JSON.parse(said) as Readonly<Record<string, unknown>>);
    expect({ code, stdout }).toEqual({ code: expected, stdout: [] });
    expect(records.at(-1)).toMatchObject({
      level: 50,
      name: 'hardware-ws',
      exitCode: expected,
      msg: expect.stringMatching(msg) as string,
    });
    expect(stderr.join()).not.toContain('S3CR3T');
  });
});
