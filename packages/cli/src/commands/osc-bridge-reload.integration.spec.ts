import { createSocket } from 'node:dgram';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { oscGear } from '../../test/osc-gear.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(40_000);
afterEach(cleanUp);

function yaml(port: number, address: string, more = '') {
  return `
websocket: { client_type: osc, client_id: osc-main }
outgoing:
  - websocket_type: lightning
    ${more}
    osc_destinations: [{ host: 127.0.0.1, port: ${port}, address: ${address}, args: [{ field: volts, type: int }] }]
`;
}

/** A file behind a symbolic link. */
function linkedFile() {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'real'));
  const real = join(directory, 'real', 'show.yaml');
  const file = join(directory, 'show.yaml');
  symlinkSync(real, file);
  return { file, save: (text: string) => writeFileSync(real, text) };
}

function lightning(volts: unknown) {
  return { type: 'lightning' as const, volts };
}
const joined = { type: 'client_connection_status', client_type: 'osc', client_id: 'osc-main', connected: true };

async function start(more?: string) {
  const [relay, gear] = await Promise.all([relayProcess(), oscGear()]);
  const host = await hostPage(relay.host);
  const { file, save } = linkedFile();
  save(yaml(gear.port, '/before', more));
  const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
  await host.hears(joined);
  return { gear, host, bridge, save };
}

describe('a running hardware-ws osc-bridge', () => {
  it('reads its file again on SIGHUP, and keeps the last configuration if the new one is invalid', async () => {
    const { gear, host, bridge, save } = await start();
    host.send(lightning(1));
    await gear.sees('/before i 1');
    save(yaml(gear.port, '/after'));
    bridge.child.kill('SIGHUP');
    await bridge.says(/show\.yaml is in force now/);
    host.send(lightning(2));
    await gear.sees('/after i 2');

    save(yaml(gear.port, 'no-slash'));
    bridge.child.kill('SIGHUP');
    await bridge.says(/WARNING: the running configuration stays: .*show\.yaml:6:\d+ /);
    host.send(lightning(3));
    await gear.sees('/after i 3');
    expect(await bridge.stop()).toMatchObject({ code: 0 });
    expect(gear.lines).toEqual(['/before i 1', '/after i 2', '/after i 3']);
  });

  it('refuses and reports an empty file, and accepts the file that is written next', async () => {
    const { gear, host, bridge, save } = await start();
    await bridge.says(/show\.yaml is in force: 1 outgoing rule, 0 incoming$/);
    save('');
    await bridge.says(/WARNING: the running configuration stays: .*show\.yaml:1:1 {2}is empty: /);
    await bridge.says(/1 error, nothing changed$/);
    host.send(lightning(1));
    await gear.sees('/before i 1');
    save(`${yaml(gear.port, '/after')}incoming: [{ osc_address: /a, websocket_type: join_game }]`);
    await bridge.says(/show\.yaml is in force now: 1 outgoing rule, 1 incoming$/);
    expect(await bridge.stop()).toMatchObject({ code: 0 });
  });

  it('warns about values that YAML 1.1 reads differently, at the start and in a new file', async () => {
    const { gear, bridge, save } = await start('conditions: { enabled: yes }');
    await bridge.says(
      /WARNING: .*show\.yaml:5:28 {2}outgoing\[0\]\.conditions\.enabled {2}is the text "yes", and was true in YAML 1\.1/,
    );
    save(yaml(gear.port, '/after', 'conditions: { volts: 0700 }'));
    bridge.child.kill('SIGHUP');
    await bridge.says(/WARNING: .*\.volts {2}is the number 700, and was the number 448 in YAML 1\.1/);
  });

  it('tries a file whose port was in use again on SIGHUP', async () => {
    const { gear, bridge, save } = await start();
    const port = await freeUdpPort();
    const thief = createSocket('udp4');
    await new Promise<void>((bound) => thief.bind(port, '127.0.0.1', bound));
    const listening = `\nosc: { listen_host: 127.0.0.1, listen_port: ${port} }
incoming: [{ osc_address: /a, websocket_type: lightning }]`;
    save(yaml(gear.port, '/after') + listening);
    await bridge.says(/WARNING: the running configuration stays: UDP port \d+ .* is in use.* again every 5 s\./);
    await new Promise<void>((closed) => thief.close(() => closed()));
    bridge.child.kill('SIGHUP');
    await bridge.says(/show\.yaml is in force now/);
  });

  it('sends messages that a rate limit held before those of the new rules', async () => {
    const { gear, host, bridge, save } = await start('rate_limit_hz: 0.01');
    host.send(lightning(1));
    host.send(lightning(2));
    host.send(lightning(3));
    await bridge.says(/WARNING: outgoing\[0\]: \/before is not sent: a newer one replaced it/);
    await gear.sees('/before i 1');
    save(yaml(gear.port, '/after'));
    bridge.child.kill('SIGHUP');
    await gear.sees('/before i 3');
    host.send(lightning(4));
    await gear.sees('/after i 4');
    expect(gear.lines).toEqual(['/before i 1', '/before i 3', '/after i 4']);
  });

  it('logs the counts of each rule on SIGUSR2 and at the end', async () => {
    const { gear, host, bridge } = await start();
    host.send(lightning(1));
    host.send(lightning('many'));
    await bridge.says(/WARNING: outgoing\[0\]: /);
    bridge.child.kill('SIGUSR2');
    await bridge.says(/outgoing\[0\] lightning: 2 hits, 1 skips, 0 errors/);
    await bridge.says(/ 1 × \/before is not sent: the field "volts" is "many"/);
    host.send(lightning(2));
    await gear.sees('/before i 2');
    const { code, stderr } = await bridge.stop();
    expect(code).toBe(0);
    expect(stderr.filter((line) => line.includes('outgoing[0] lightning: 3 hits, 1 skips, 0 errors'))).toHaveLength(1);
  });
});
