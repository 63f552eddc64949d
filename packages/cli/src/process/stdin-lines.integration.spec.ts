import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { filter, firstValueFrom, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { onTerminal } from '../../test/on-terminal.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** The words that run a command under `nohup` on a terminal, and its output, which goes to a file. */
function nohup() {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'nohup.out');
  writeFileSync(file, '');
  const says = async (pattern: RegExp) => {
    await firstValueFrom(timer(0, 50).pipe(filter(() => pattern.test(readFileSync(file, 'utf8')))));
  };
  return { within: ['sh', '-c', `exec nohup "$@" >'${file}'`, 'sh'], says, said: () => readFileSync(file, 'utf8') };
}

const unreadable = /Standard input cannot be read \(EBADF\): typed commands are ignored\./;
const stack = /^ +at /m;

describeWithCounterparts('nohup on a terminal, which leaves an input that cannot be read', ['python3-minimal'], () => {
  it('runs simulate until it is asked to stop', async () => {
    const { within, says, said } = nohup();
    const simulation = onTerminal(['simulate'], within);
    await says(/disarmed/);
    await says(unreadable);
    simulation.hangUp();
    await simulation.signal('SIGTERM');
    expect(await simulation.code()).toBe(0);
    expect(said()).not.toMatch(stack);
  });

  it('runs buzzers with simulated pins until it is asked to stop, although the terminal goes away', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const { within, says, said } = nohup();
    const box = onTerminal(['buzzers', '1', '--gpio', 'simulated', '--server', relay.host], within);
    await says(unreadable);
    await host.hears({ type: 'client_connection_status', client_type: 'buzzer', connected: true });
    box.hangUp();
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    await box.signal('SIGTERM');
    expect(await box.code()).toBe(0);
    expect(said()).not.toMatch(stack);
  });

  it('makes test-buzzers wait for the full time and list the buzzers that did not respond', async () => {
    const { within, said } = nohup();
    const test = onTerminal(['test-buzzers', '--gpio', 'simulated', '--pins', '17=1', '--timeout', '1'], within);
    expect(await test.code()).toBe(1);
    expect(said()).toMatch(unreadable);
    expect(said()).toMatch(/did not respond: 1\.$/m);
    expect(said()).not.toMatch(stack);
  });
});

describe('a standard stream that is closed', () => {
  it.each([
    ['input', '<&-'],
    ['output', '</dev/null >&-'],
    ['error', '</dev/null 2>&-'],
  ])('causes no stack trace: %s', async (_, closed) => {
    const simulation = hardwareWs(['simulate'], {}, ['sh', '-c', `exec "$@" ${closed}`, 'sh']);
    const { code, stdout, stderr } = await simulation.ended;
    expect({ code, stack: [...stdout, ...stderr].filter((line) => stack.test(line)) }).toEqual({ code: 0, stack: [] });
  });
});
