import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { ReplaySubject, filter, firstValueFrom, take, timeout, toArray } from 'rxjs';
import { pause } from '../../../test/pause.ts';
import { fakePigpiod, type FakePigpiod } from './fake-pigpiod.ts';

jest.setTimeout(20_000);

let daemon: FakePigpiod;

beforeEach(async () => {
  daemon = await fakePigpiod();
});

afterEach(() => daemon.close());

function environment() {
  return {
    ...process.env,
    PIGPIO_ADDR: daemon.host,
    PIGPIO_PORT: String(daemon.port),
    GPIOZERO_PIN_FACTORY: 'pigpio',
  };
}

/** Runs a Python program and returns its lines. Rejects with its stderr if it fails. */
function python(text: string) {
  const child = spawn('/usr/bin/python3', ['-u', '-c', text], { env: environment() });
  const line$ = new ReplaySubject<string>();
  createInterface({ input: child.stdout }).on('line', (line) => line$.next(line));
  let failure = '';
  child.stderr.on('data', (said: Buffer) => {
    failure += String(said);
  });
  const ended = new Promise<{ readonly code: number | null; readonly failure: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, failure }));
  });
  const says = (text: string) =>
    firstValueFrom(
      line$.pipe(
        filter((line) => line === text),
        timeout(10_000),
      ),
    );
  return { line$, says, ended };
}

describeWithCounterparts('a fake pigpiod, to pigs', ['pigpio-tools'], () => {
  const pigs = async (...words: string[]) => {
    const { stdout } = await promisify(execFile)('pigs', words, { env: environment() });
    return stdout.trim();
  };

  it('sets, reads and pulls lines', async () => {
    expect(await pigs('m', '17', 'w', 'w', '17', '1', 'r', '17', 'mg', '17')).toBe('1\n1');
    expect(daemon.level(17)).toBe(1);
    expect(await pigs('m', '27', 'r', 'pud', '27', 'u', 'r', '27')).toBe('1');
    daemon.drive(27, 0);
    expect(await pigs('r', '27', 'bs1', '0', 'br1')).toBe('0\n00020000');
  });

  it('has a board, a version and a clock', async () => {
    const [board, version, before = '', after = ''] = (await pigs('hwver', 'pigpv', 't', 't')).split('\n');
    expect([board, version]).toEqual(['10494082', '79']);
    expect((Number(after) - Number(before)) | 0).toBeGreaterThan(0);
  });

  it('throws on a line that it does not have', async () => {
    await expect(pigs('r', '40')).rejects.toThrow(/GPIO|ERROR/i);
  });
});

describeWithCounterparts('a fake pigpiod, to python3-pigpio', ['python3-pigpio'], () => {
  it('reports edges with ticks, and sets outputs', async () => {
    // The client assumes that the levels at its start are those before the first edge.
    daemon.drive(17, 1);
    const program = python(`
import pigpio, time
pi = pigpio.pi()
assert pi.connected
pi.set_mode(17, pigpio.INPUT)
pi.set_pull_up_down(17, pigpio.PUD_UP)
seen = []
def on(gpio, level, tick):
  seen.append(tick)
  print(gpio, level)
callback = pi.callback(17, pigpio.EITHER_EDGE, on)
pi.write(5, 1)
print('ready', pi.read(17), pi.read(5))
while len(seen) < 3: time.sleep(0.01)
print('ms', round(pigpio.tickDiff(seen[0], seen[1]) / 1000) >= 50)
callback.cancel()
pi.stop()
`);
    await program.says('ready 1 1');
    expect(daemon.level(5)).toBe(1);
    daemon.drive(17, 0);
    await pause(60);
    daemon.drive(17, 1);
    daemon.drive(17, 0);
    expect(await program.ended).toEqual({ code: 0, failure: '' });
    const said = await firstValueFrom(program.line$.pipe(take(5), toArray(), timeout(1000)));
    expect(said).toEqual(['ready 1 1', '17 0', '17 1', '17 0', 'ms True']);
  });
});

describeWithCounterparts('a fake pigpiod, to python3-gpiozero', ['python3-gpiozero', 'python3-pigpio'], () => {
  it('has buttons and lamps', async () => {
    // The client assumes that the levels at its start are those before the first edge.
    daemon.drive(17, 1);
    const program = python(`
from gpiozero import Button, LED
from gpiozero.pins.pigpio import PiGPIOFactory
factory = PiGPIOFactory()
led = LED(5, pin_factory=factory)
button = Button(17, bounce_time=None, pin_factory=factory)
button.when_pressed = lambda: (led.on(), print('pressed', led.value))
button.when_released = lambda: (led.off(), print('released', led.value))
print('ready', button.is_pressed)
button.wait_for_press(5)
button.wait_for_release(5)
import time
time.sleep(0.2)
button.close()
led.close()
`);
    await program.says('ready False');
    daemon.drive(17, 0);
    await program.says('pressed 1');
    expect(daemon.level(5)).toBe(1);
    daemon.drive(17, 1);
    await program.says('released 0');
    expect(daemon.level(5)).toBe(0);
    expect(await program.ended).toEqual({ code: 0, failure: '' });
  });
});
