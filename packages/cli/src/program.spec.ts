import process from 'node:process';
import { commands } from './commands/commands.ts';
import { program } from './program.ts';

// The first tests load the commands.
jest.setTimeout(30_000);

/** Runs a command line that ends by itself. Returns the exit code and the output. */
async function run(line: string, env: Readonly<Record<string, string>> = {}) {
  const { env: before } = process;
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  process.env = { ...before, QUIZZER_SERVER: '', ...env };
  try {
    return { code: await program(line === '' ? [] : line.split(' ')), ...written };
  } finally {
    process.env = before;
    spies.forEach((spy) => spy.mockRestore());
  }
}

describe('the command line', () => {
  it('exits with 1 before a referee joins a game if its file cannot be written, and says what to do', async () => {
    const { code, stdout, stderr } = await run('referee 1 --server nowhere.invalid --log /nonexistent/verdicts.ndjson');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Cannot write to \/nonexistent\/verdicts\.ndjson: ENOENT: no such file or directory.* Check the path, and whether this user may write there\.\n$/,
    );
  });

  it.each(['simulate', 'relay', 'buzzers', 'referee', 'osc-bridge', 'monitor', 'doctor', 'test-buzzers'])(
    'has help with an example for %s',
    async (name) => {
      const { code, stdout, stderr } = await run(`${name} --help`);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`Examples?:\\n.*hardware-ws ${name}`));
      expect((await run('--help')).stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    },
  );

  it.each([
    ...[
      '',
      'simulate',
      'relay',
      'buzzers',
      'referee',
      'test-buzzers',
      'osc-bridge',
      'check',
      'explain',
      'schema',
      'monitor',
    ],
    ...['osc', 'osc send', 'osc listen', 'status', 'arm', 'disarm', 'send', 'doctor'],
    ...['completion', 'run', 'service', 'service install', 'service logs'],
  ])('has help within 80 columns: %s', async (name) => {
    const { stdout } = await run(`${name} --help`.trim());
    expect(stdout).toContain('Usage: hardware-ws');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lists all commands, in one order', async () => {
    const { stdout } = await run('--help');
    const listed = [...stdout.matchAll(/^  ([a-z-]+) /gm)].map(([, name]) => name);
    expect(listed.slice(listed.indexOf('simulate'))).toEqual([...commands.keys(), 'help']);
  });

  it('knows the options of every command for the completion of a shell', async () => {
    const { stdout } = await run('completion bash');
    expect([...commands.keys()].filter((name) => !stdout.includes(`/${name}/`))).toEqual([]);
  });

  it.each<[line: string, says: RegExp, env?: Record<string, string>]>([
    ['', /Usage: hardware-ws/],
    ['nope', /unknown command 'nope'/],
    ['relais', /unknown command 'relais'\n.*Did you mean relay\?/],
    ['relay --prot 1', /unknown option '--prot'\n.*Did you mean --port\?/],
    ['relay --port', /option '--port <port>' argument missing/],
    ['relay --port 70000', /'--port <port>' argument '70000' is invalid\. Expected a port number from 0 to 65535\./],
    ['relay extra', /too many arguments for 'relay'/],
    ['relay --log-format xml', /Allowed choices are human, json/],
    ['monitor', /missing required argument 'game_id'/],
    ['monitor 1\u001b[2J\u009b', /value '1\\u001b\[2J\\u009b' is invalid/],
    ['monitor x', /'x' is invalid for argument 'game_id'\. Expected a whole number, for example 1\./],
    ['monitor 1 --server a/b', /host: expected a host such as localhost:8000, got "a\/b"/],
    [
      'monitor 1 --ca /nonexistent.pem',
      /'--ca <file>' argument '\/nonexistent\.pem' is invalid\. Cannot read the file: ENOENT/,
    ],
    ['doctor --ca package.json', /The file has no certificate\. Expected PEM/],
    ['monitor 1 --server ftp://quiz', /server: "ftp:\/\/quiz" is not a server/],
    ['monitor 1 --server me:S3CR3T@quiz', /host: expected a host such as localhost:8000, got "…@quiz"/],
    ['monitor 1 --server quiz?token=S3CR3T', /host: expected a host such as localhost:8000, got "quiz\?token=…"/],
    ['monitor 1 --server ftp://me:S3CR3T@quiz', /server: "ftp:\/\/…@quiz" is not a server/],
    ['monitor 1', /host: expected a host such as localhost:8000, got "no\?host"/, { QUIZZER_SERVER: 'no?host' }],
    [
      'monitor 1',
      /value 'loud' from env 'QUIZZER_LOG_LEVEL' is invalid\. Expected one of/,
      { QUIZZER_LOG_LEVEL: 'loud' },
    ],
    ['monitor 1 --log-level loud', /'--log-level <level>' argument 'loud' is invalid\. Expected one of debug/],
    ['buzzers 1 --pins 17', /"17" is not a pin and a buzzer: expected pin=buzzer/],
    ['buzzers 1 --gpio wires', /Allowed choices are chardev, gpiomon, pigpiod, pigpio, simulated/],
    ['doctor --gpio wires', /Allowed choices are chardev, gpiomon, pigpiod, pigpio, simulated/],
    ['doctor', /value 'wires' from env 'HARDWARE_WS_GPIO' is invalid/, { HARDWARE_WS_GPIO: 'wires' }],
    ['doctor --pins 17', /"17" is not a pin and a buzzer: expected pin=buzzer/],
    [
      'buzzers 1 --pins 17=1 --client-id=',
      /'--client-id <id>' argument '' is invalid\. Expected text that is not blank/,
    ],
    [
      'buzzers 1 --pins 17=1 --client-id=\u00a0',
      /Expected text that is not blank and has no control characters, for example main/,
    ],
    ['buzzers 1 --pins 17=1 --client-id=a\u001b[2J', /Expected text that is not blank and has no control characters/],
    [
      'buzzers 1 --fair --gpio simulated --min-press 48',
      /--fair: a press may have to last 47 ms at most \(--min-press\)/,
    ],
    ['buzzers 1 --pins 17=1 --false-start-ms -5', /'-5' is invalid\. Expected milliseconds from 0 to 60000/],
    ['buzzers 1 --pins 17=1 --false-start-ms 1m', /'1m' is invalid\. Expected milliseconds from 0 to 60000/],
    ['referee', /missing required argument 'game_id'/],
    ['referee 1 --tie-ms 1001', /'1001' is invalid\. Expected milliseconds from 0 to 1000/],
    ['referee 1 --tie-ms x', /'x' is invalid\. Expected milliseconds from 0 to 1000/],
    ['referee 1 --client-id=', /'--client-id <id>' argument '' is invalid\. Expected text that is not blank/],
    ['referee 1 --log', /option '--log <file>' argument missing/],
    ['simulate --port 70000', /'--port <port>' argument '70000' is invalid\. Expected a port number from 0 to 65535\./],
    ['simulate --game one', /'--game <game_id>' argument 'one' is invalid\. Expected a whole number, for example 1\./],
    ['simulate --boxes 1', /'--boxes <n>' argument '1' is invalid\. Expected a number of boxes from 2 to 6\./],
    ['simulate --boxes 7', /'7' is invalid\. Expected a number of boxes from 2 to 6\./],
    ['simulate --boxes 2.5', /'2\.5' is invalid\. Expected a number of boxes from 2 to 6\./],
    [
      'simulate --boxes 3 --net wan',
      /'wan' is invalid\. Allowed choices are loopback, lan, wifi-good, wifi-busy, power-save, asymmetric\./,
    ],
    ['simulate --net lan', /^--net needs boxes to connect: add --boxes, for example --boxes 3\.\n$/],
    ['simulate --for soon', /'soon' is invalid\. Expected seconds/],
    ['osc-bridge', /missing required argument 'config\.yaml'/],
    ['osc-bridge 1', /missing required argument 'config\.yaml'/],
    ['osc-bridge one show.yaml', /'one' is invalid for argument 'game_id'\. Expected a whole number, for example 1\./],
    ['bridge docs/examples/controller.yaml', /names no game: write the number of the game before the file/],
    ['osc-bridge 1 /nonexistent.yaml', /\/nonexistent\.yaml {2}cannot be read: ENOENT/],
  ])('exits with 2 for "%s", and explains what is wrong and what to do', async (line, says, ...[env]) => {
    const { code, stdout, stderr } = await run(line, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
