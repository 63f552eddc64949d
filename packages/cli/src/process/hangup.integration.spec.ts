import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { fakePigpiod } from '@hardware-ws/gpio/testing';
import { filter, firstValueFrom, ignoreElements, merge, tap, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { onTerminal } from '../../test/on-terminal.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

function joined(clientType: string) {
  return { type: 'client_connection_status', client_type: clientType, connected: true };
}
function left(clientType: string) {
  return { ...joined(clientType), connected: false };
}

function temporaryFile(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  return join(directory, name);
}

async function bridgeFile(): Promise<string> {
  const file = temporaryFile('show.yaml');
  const port = await freeUdpPort();
  writeFileSync(
    file,
    `osc: { listen_host: 127.0.0.1, listen_port: ${port} }\nincoming: [{ osc_address: /a, websocket_type: b }]\n`,
  );
  return file;
}

async function game() {
  const relay = await relayProcess();
  return { server: ['--server', relay.host], host: await hostPage(relay.host) };
}

describeWithCounterparts('a terminal that goes away', ['python3-minimal'], () => {
  it('ends osc-bridge, which leaves the game', async () => {
    const { server, host } = await game();
    const bridge = onTerminal(['osc-bridge', '1', await bridgeFile(), ...server]);
    await host.hears(joined('osc'));
    bridge.hangUp();
    await host.hears(left('osc'));
    expect(await bridge.code()).toBe(0);
  });

  it('ends buzzers with 0, even though nothing can be read or written anymore', async () => {
    const { server, host } = await game();
    const box = onTerminal(['buzzers', '1', '--gpio', 'simulated', ...server]);
    await host.hears(joined('buzzer'));
    box.hangUp();
    await host.hears(left('buzzer'));
    expect(await box.code()).toBe(0);
  });

  it('ends simulate, which reads keys', async () => {
    const simulation = onTerminal(['simulate']);
    simulation.read();
    await simulation.shows(/disarmed .*q quit/);
    simulation.hangUp();
    expect(await simulation.code()).toBe(0);
  });

  it('does not affect a command that was started with nohup', async () => {
    const { server, host } = await game();
    const within = ['sh', '-c', 'exec nohup "$@" >/dev/null', 'sh'];
    const bridge = onTerminal(['osc-bridge', '1', await bridgeFile(), ...server], within);
    await host.hears(joined('osc'));
    bridge.hangUp();
    host.send({ type: 'ping', timestamp: 1 });
    await host.hears({ type: 'pong', timestamp: 1 });
    await bridge.signal('SIGTERM');
    expect(await bridge.code()).toBe(0);
  });
});

describe('SIGHUP', () => {
  it('turns off the lamps of buzzers, even without a terminal, and leaves the game', async () => {
    const { server, host } = await game();
    const daemon = await fakePigpiod();
    atEnd(() => void daemon.close());
    const box = ['buzzers', '1', '--gpio', 'pigpiod', '--pins', '17=1', '--lamps', '5=1', ...server];
    const { child, ended } = hardwareWs(box, { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) });
    await host.hears(joined('buzzer'));
    const lit = (level: 0 | 1) => firstValueFrom(timer(0, 10).pipe(filter(() => daemon.level(5) === level)));
    await lit(1); // It blinks: the pin of the lamp is taken.
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    await lit(0);
    // Again and again, because the pin of the button may be taken later.
    const press$ = timer(0, 100).pipe(
      tap((n) => daemon.drive(17, n % 2 === 0 ? 0 : 1)),
      ignoreElements(),
    );
    await firstValueFrom(merge(press$, host.hears({ type: 'buzzer_pressed', buzzerId: 1 })));
    await lit(1);
    child.kill('SIGHUP');
    const { code } = await ended;
    expect({ code, lamp: daemon.level(5) }).toEqual({ code: 0, lamp: 0 });
    await host.hears(left('buzzer'));
  });

  it('does not kill a service that is starting', async () => {
    const { server, host } = await game();
    // A pipe: the bridge waits until something is written, and receives signals meanwhile.
    const pipe = temporaryFile('pipe');
    execFileSync('mkfifo', [pipe]);
    const file = temporaryFile('show.yaml');
    symlinkSync(pipe, file);
    const bridge = hardwareWs(['osc-bridge', '1', file, ...server]);
    const writer = await open(pipe, 'w');
    bridge.child.kill('SIGHUP');
    bridge.child.kill('SIGUSR2');
    const real = await bridgeFile();
    unlinkSync(file);
    symlinkSync(real, file); // for the next time it is read
    await writer.writeFile(readFileSync(real));
    await writer.close();
    await host.hears(joined('osc'));
    const { code } = await bridge.stop();
    expect(code).toBe(0);
  });
});
