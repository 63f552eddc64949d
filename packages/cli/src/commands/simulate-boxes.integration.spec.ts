import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** Runs a simulation of fair play with these lines, and returns its output without the time of day. */
async function simulated(args: readonly string[], ...lines: readonly string[]) {
  const { code, stdout, stderr } = await hardwareWs(['simulate', '--port', '0', ...args]).endInput(...lines);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  return stdout.map((line) => line.replace(/^\d\d:\d\d:\d\d\.\d{3} {2}/, ''));
}

/** The verdicts among the lines. */
function verdicts(lines: readonly string[]) {
  return lines.filter((line) => line.startsWith('verdict: '));
}

describe('hardware-ws simulate --boxes', () => {
  it('shows the presses of a race, the order of arrival, the verdict with its evidence, and what the host hears', async () => {
    const lines = await simulated(['--boxes', '3'], 'press 1', 'arm', 'race 3 1 30', 'press 2', 'disarm', '?');
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^backend {2}ws:\/\/127\.0\.0\.1:\d+\/ws\/game\/1\/ {3}\(built in\)$/),
      'network  lan: switched Ethernet, less than a millisecond each way',
      'boxes    [1] [2] [3]   disarmed   lines: arm · disarm · press 2 · race 1 2 5',
    ]);
    const shown = lines.slice(6).filter((line) => !line.startsWith(' '));
    // The second press of the race may come before the verdict or after it.
    const second = 'box 1 pressed, 30.0 ms later';
    expect(shown).toContain(second);
    expect(shown.filter((line) => line !== second && !line.startsWith('press 1 ignored: 3 of'))).toEqual([
      'box 1 pressed',
      'press 1 ignored: the buzzers are disabled',
      'armed',
      'box 3 pressed',
      expect.stringMatching(/^arrived first: box 3/),
      expect.stringMatching(/^verdict: box 3, (proven|likely), .*; decided \d+ ms after the press$/),
      'the host heard: buzzer 3',
      'box 2 pressed',
      'press 2 ignored: 3 of another box was first',
      'disarmed',
      'lines: arm · disarm · press 2 · race 1 2 5',
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {14}box 2 had no earlier press: it has answered a ping from after the press$/),
    );
  });

  it('shows that the referee recovers the clocks of the boxes', async () => {
    const lines = await simulated(['--boxes', '4', '--net', 'wifi-good']);
    expect(lines).toHaveLength(7);
    for (const [index, line] of lines.slice(3).entries()) {
      const [, box, truth = NaN, measured = NaN, error = NaN] =
        /^the clock of box (\d) is (\S+) ms ahead \([+-]\d+ ppm\); the referee measured (\S+) ± (\S+) ms$/
          .exec(line)
          ?.map(Number) ?? [];
      expect(box).toBe(index + 1);
      expect(Math.abs(measured - truth)).toBeLessThanOrEqual(error + 0.1);
    }
  });

  it('never calls the wrong winner proven, whatever arrives first on a busy Wi-Fi', async () => {
    const races = ['1 3', '3 1', '2 3', '3 2', '1 2', '2 1'];
    const lines = await simulated(
      ['--boxes', '3', '--net', 'wifi-busy'],
      ...races.flatMap((boxes) => ['arm', `race ${boxes} 5`]),
    );
    expect(verdicts(lines)).toHaveLength(races.length);
    const judged = verdicts(lines).map((verdict) =>
      /^verdict: (?:(tie), )?box (\d)(?:, (proven|likely))?/.exec(verdict),
    );
    const wrong = judged.filter((parts, index) => parts?.[2] !== races[index]?.[0]);
    expect(wrong.filter((parts) => parts?.[3] === 'proven')).toEqual([]);
    expect(lines.filter((line) => line.startsWith('the host heard: buzzer '))).toEqual(
      judged.map((parts) => `the host heard: buzzer ${parts?.[2] ?? ''}`),
    );
  });

  it('takes part in the game that is given, at the port that is given, and ends when it is asked to', async () => {
    const simulate = hardwareWs(['simulate', '--boxes', '2', '--net', 'loopback', '--port', '0', '--game', '7']);
    await simulate.says(/^\S+ {2}the clock of box 2/);
    expect(simulate.said.stdout[0]).toMatch(/\/ws\/game\/7\//);
    expect(await simulate.stop()).toMatchObject({ code: 0, stderr: [] });
  });
});
