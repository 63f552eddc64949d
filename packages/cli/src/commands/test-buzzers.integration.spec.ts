import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function heard(pin: string) {
  return expect.stringMatching(new RegExp(`${pin}  .+  debounce \\d+ ms$`)) as string;
}

describe('hardware-ws test-buzzers', () => {
  it('passes once every buzzer was pressed, and prints the pin, id, bounce and debounce time of each', async () => {
    const { type, says, ended } = hardwareWs([
      'test-buzzers',
      '--gpio',
      'simulated',
      '--pins',
      '17=1,22=2',
      '--lamps',
      '5=1',
    ]);
    type('press 2');
    await says(/^buzzer 2/); // on a busy machine, the edges of the release would count as bounces of the press
    type('release 2', 'press 2', 'release 2', 'press 1');
    const { code, stdout } = await ended;
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        'GPIO: simulated (explicitly selected)',
        'Press each buzzer once: 1, 2. Type q and Enter to end the test.',
        expect.stringMatching(/^buzzer 2  GPIO22  9 edges in [\d.]+ ms  debounce \d+ ms$/),
        heard('^buzzer 1  GPIO17'),
        heard('^pass     buzzer 1  GPIO17'),
        heard('^pass     buzzer 2  GPIO22'),
      ],
    });
  });

  it.each(['q', 'SIGINT', 'timeout'])('fails and prints the report so far: %s', async (way) => {
    const box = hardwareWs([
      'test-buzzers',
      '--gpio',
      'simulated',
      '--multiplexer',
      '--timeout',
      way === 'timeout' ? '2' : '60',
    ]);
    box.type('press 0', 'press 6', 'hello');
    await box.says(/Unknown command "hello"\. Type "press 0"\./);
    await box.says(/buzzer 6 {2}MUX6/);
    if (way === 'q') box.type('q');
    if (way === 'SIGINT') box.child.kill('SIGINT');
    const { code, stdout, stderr } = await box.ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: ['4 of 6 buzzers did not respond: 1, 2, 4, 5.'] });
    expect(stdout.slice(-6)).toEqual([
      heard('^pass     buzzer 0  MUX0'),
      'MISSING  buzzer 1  MUX1',
      'MISSING  buzzer 2  MUX2',
      'MISSING  buzzer 4  MUX4',
      'MISSING  buzzer 5  MUX5',
      heard('^pass     buzzer 6  MUX6'),
    ]);
  });
});
