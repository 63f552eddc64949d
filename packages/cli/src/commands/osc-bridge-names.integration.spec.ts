import { describeWithCounterparts, ownNetwork } from '@hardware-ws/counterparts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(120_000);
afterEach(cleanUp);

function yaml(...hosts: readonly string[]) {
  return `
osc: { listen_host: 127.0.0.1 }
default_destination: { port: 9000, address: /lamp, args: [{ field: buzzerId }] }
outgoing:
  - websocket_type: buzzer_pressed
    osc_destinations: [${hosts.map((host) => `{ host: ${host} }`).join(', ')}]
incoming:
  - { osc_address: /buzzer/press, websocket_type: buzzer_pressed, args: [{ osc_index: 0, websocket_field: buzzerId }] }
`;
}

/** A name server that answers every request with 127.0.0.2 after two seconds. */
const slowDns = `
import socket, threading, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 53))
print('ready')
def answer(query, asker):
    time.sleep(2)
    found = query[-3] == 1 # an A record
    record = b'\\xc0\\x0c\\0\\x01\\0\\x01\\0\\0\\0\\0\\0\\x04' + socket.inet_aton('127.0.0.2')
    header = query[:2] + b'\\x81\\x80\\0\\x01\\0' + (b'\\x01' if found else b'\\0') + b'\\0\\0\\0\\0'
    s.sendto(header + query[12:] + (record if found else b''), asker)
while True:
    threading.Thread(target=answer, args=s.recvfrom(512), daemon=True).start()
`;

/** A private network with a bridge's file in it. */
async function start(text: string) {
  const network = await ownNetwork();
  atEnd(network.close);
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'show.yaml');
  writeFileSync(file, text);
  const run = (...args: readonly string[]) => hardwareWs(args, {}, network.within);
  const bridge = async () => {
    const relay = await relayProcess(0, network.within);
    const started = run('osc-bridge', '1', file, '--server', relay.host);
    await Promise.all([started.says(/listening for OSC/), started.says(/Connected/)]);
    return started;
  };
  const listen = async (host: string) => {
    const listener = run('osc', 'listen', '9000', '--host', host);
    await listener.says(/listening for OSC/);
    return listener;
  };
  const press = (id: number) => run('osc', 'send', '127.0.0.1:7400', '/buzzer/press', 'i', String(id)).ended;
  return { network, run, bridge, listen, press };
}

describeWithCounterparts('hardware-ws osc-bridge to a name', ['iproute2', 'python3'], () => {
  it('sends to the new address after SIGHUP, logs it, and counts a message without an address as an error', async () => {
    const { network, bridge, listen, press } = await start(yaml('qlab', 'nowhere'));
    const hosts = (qlab: string) => network.hosts(`127.0.0.1 localhost\n${qlab} qlab\n`);
    hosts('127.0.0.2');
    const [before, after, running] = await Promise.all([listen('127.0.0.2'), listen('127.0.0.3'), bridge()]);
    await press(1);
    await before.says(/^\/lamp i 1 ← /);
    hosts('127.0.0.3');
    running.child.kill('SIGHUP');
    await running.says(/qlab is at 127\.0\.0\.3 now, no longer at 127\.0\.0\.2/);
    await press(2);
    await after.says(/^\/lamp i 2 ← /);

    const { stderr } = await running.stop();
    expect(stderr.join('\n')).toMatch(/nowhere port 9000: the host name is not known/);
    expect(stderr.join('\n')).toMatch(/outgoing\[0\] buzzer_pressed: 2 hits, 0 skips, 2 errors/);
  });

  it('drops a message that a slow look-up would make late, while osc send waits for the look-up', async () => {
    const { network, run, bridge, listen, press } = await start(yaml('slow.test'));
    const [program, ...rest] = [...network.within, '/usr/bin/python3', '-u', '-c', slowDns];
    const dns = spawn(program, rest);
    atEnd(() => dns.kill('SIGKILL'));
    await once(dns.stdout, 'data');
    const listener = await listen('127.0.0.2');
    expect((await run('osc', 'send', 'slow.test:9000', '/typed').ended).code).toBe(0);
    await listener.says(/^\/typed ← /);

    const running = await bridge();
    await press(1);
    await running.says(/\/lamp was not sent to slow\.test port 9000: the host's address was not found within 1000 ms/);
    // The look-up is still running. Messages after its end are sent at once.
    for (let id = 2; !listener.said.stdout.some((line) => line.startsWith('/lamp')); id += 1) await press(id);
    const { stdout } = await listener.stop();
    expect(stdout).not.toContainEqual(expect.stringMatching(/^\/lamp i 1 /));
    const { stderr } = await running.stop();
    expect(stderr.join('\n')).toMatch(/outgoing\[0\] buzzer_pressed: \d+ hits, 0 skips, [1-9]\d* errors/);
  });
});
