import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { fakePigpiod } from '@hardware-ws/gpio/testing';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { filter, firstValueFrom, ReplaySubject, skip, take } from 'rxjs';
import { asService } from '../../test/as-service.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const box = ['buzzers', '1', '--gpio', 'simulated', '--server'];
const away = '127.0.0.1:9';

/** A proxy in front of a port, until the end of the test. */
async function proxyTo(port: number): Promise<TcpProxy> {
  const proxy$ = new ReplaySubject<TcpProxy>(1);
  const proxying = tcpProxy$(port).subscribe(proxy$);
  atEnd(() => proxying.unsubscribe());
  return firstValueFrom(proxy$);
}

describeWithCounterparts('a service and its manager', ['python3-minimal'], () => {
  it('is ready while the backend is away, and says why it waits', async () => {
    const { hears, stop } = await asService([...box, away]);
    await hears(/^READY=1\nSTATUS=waiting \d s: connection refused/);
    await Promise.all([hears(/^STOPPING=1$/), stop()]);
  });

  it('says since when the link is open, and its round trip', async () => {
    const { host } = await relayProcess();
    const { hears } = await asService(['monitor', '1', '--server', host]);
    await hears(/^READY=1\nSTATUS=open since \d\d:\d\d, \d+\.\d ms$/);
  });

  it('feeds the watchdog of this process, and not one of another process', async () => {
    const fed = await asService(['relay', '--port', '0'], { WATCHDOG_USEC: '400000' });
    await fed.hears(/^READY=1\nSTATUS=listening at ws:.*\nWATCHDOG=1$/);
    const other = await asService(['relay', '--port', '0'], { WATCHDOG_USEC: '20000', WATCHDOG_PID: '1' });
    const heard = firstValueFrom(other.message$.pipe(filter((message) => /WATCHDOG|STOPPING/.test(message))));
    await other.hears(/^READY=1/);
    await other.stop();
    expect(await heard).toBe('STOPPING=1');
  });

  it('is not ready before its pins are claimed, and says when their daemon is gone', async () => {
    const daemon = await fakePigpiod();
    atEnd(() => void daemon.close());
    const proxy = await proxyTo(daemon.port);
    // The first connection only asks whether there is a daemon. The others claim pins.
    proxy.dialled$.pipe(skip(1), take(1)).subscribe(() => proxy.be({ held: ['up', 'down'] }));
    const pins = ['buzzers', '1', '--server', away, '--gpio', 'pigpiod', '--pins', '17=1', '--lamps', '5=1'];
    const { hears } = await asService(pins, { PIGPIO_ADDR: '127.0.0.1', PIGPIO_PORT: String(proxy.port) });
    await hears(/^STATUS=claiming the hardware; waiting/);
    proxy.be({});
    await hears(/^READY=1\nSTATUS=waiting/);
    proxy.be({ refusing: true });
    for (const link of proxy.links) link.reset();
    await hears(/^READY=1\nSTATUS=.*pigpiod.*; waiting/);
    proxy.be({});
    await hears(/^READY=1\nSTATUS=waiting/);
  });

  it('is never ready if its port is taken', async () => {
    const { host } = await relayProcess();
    const { ended, message$ } = await asService(['relay', '--port', host.split(':')[1] ?? '']);
    const ready: string[] = [];
    message$.pipe(filter((message) => message.includes('READY'))).subscribe((message) => ready.push(message));
    expect((await ended).code).toBe(1);
    expect(ready).toEqual([]);
  });

  it('is never ready if the port of a bridge is taken', async () => {
    const server = createSocket('udp4').bind(0, '127.0.0.1');
    atEnd(() => server.close());
    await once(server, 'listening');
    const file = join(mkdtempSync(join(tmpdir(), 'hardware-ws-')), 'show.yaml');
    atEnd(() => rmSync(dirname(file), { recursive: true }));
    const osc = `osc: { listen_host: 127.0.0.1, listen_port: ${server.address().port} }`;
    writeFileSync(file, `${osc}\nincoming: [{ osc_address: /a, websocket_type: b }]\n`);
    const { ended, message$ } = await asService(['osc-bridge', '1', file, '--server', away]);
    const ready: string[] = [];
    message$.pipe(filter((message) => message.includes('READY'))).subscribe((message) => ready.push(message));
    expect((await ended).code).toBe(1);
    expect(ready).toEqual([]);
  });

  it('says that a bridge reloads, and that it has', async () => {
    const { hears, child } = await asService(['osc-bridge', '1', 'docs/examples/lighting-cues.yaml', '--server', away]);
    await hears(/^READY=1/);
    child.kill('SIGHUP');
    await hears(/^RELOADING=1\nMONOTONIC_USEC=\d+\nSTATUS=/);
    await hears(/^READY=1/);
  });

  it('works and says so if nobody has the socket', async () => {
    const command = hardwareWs(['relay', '--port', '0'], { NOTIFY_SOCKET: '/nowhere/notify' });
    await command.says(/WARNING: The service manager cannot be told how the service is: ENOENT at \/nowhere\/notify/);
    expect(await command.stop()).toMatchObject({ code: 0 });
  });
});
