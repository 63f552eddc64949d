import { describeWithCounterparts, ownNetwork, type OwnNetwork } from '@hardware-ws/counterparts';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { firstValueFrom, ReplaySubject, take, toArray } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** Prints the first word and the time to live of each datagram to the group. */
const tellsTtl = `
import socket, struct
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('239.1.2.3', 7400))
s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton('239.1.2.3') + socket.inet_aton('10.9.0.1'))
s.setsockopt(socket.IPPROTO_IP, 12, 1) # IP_RECVTTL
print('ready')
while True:
    data, extra, _, _ = s.recvmsg(2048, 256)
    print(data.split(b'\\0')[0].decode(), struct.unpack('i', extra[0][2])[0])
`;

describeWithCounterparts('hardware-ws osc in a private network', ['iproute2', 'python3'], () => {
  let network: OwnNetwork;
  beforeAll(async () => {
    network = await ownNetwork();
  });
  afterAll(() => network.close());

  const run = (...args: readonly string[]) => hardwareWs(args, {}, network.within);

  it('listens to a multicast group beside other programs, and sends to it with the given time to live and interface', async () => {
    const listener = run('osc', 'listen', '7400', '--host', '239.1.2.3', '--interface', 'show0');
    await listener.says(/listening for OSC on 239\.1\.2\.3:7400/);
    const [program, ...rest] = [...network.within, '/usr/bin/python3', '-u', '-c', tellsTtl];
    const other = spawn(program, rest);
    atEnd(() => other.kill('SIGKILL'));
    const ttl$ = new ReplaySubject<string>();
    createInterface({ input: other.stdout }).on('line', (line) => ttl$.next(line));
    await first(ttl$, (line) => line === 'ready', 'the other listener');

    const send = (address: string, ...options: readonly string[]) =>
      run('osc', 'send', '239.1.2.3:7400', address, '--interface', 'show0', ...options).ended;
    expect((await send('/unheard', '--no-loopback')).code).toBe(0);
    await send('/far', '--multicast-ttl', '7');
    await send('/near');
    await first(ttl$, (line) => line === '/near 1', 'a TTL of 1');
    await listener.says(/^\/near ← /);
    expect((await listener.stop()).stdout.map((line) => line.split(' ← ')[0])).toEqual(['/far', '/near']);
    expect(await firstValueFrom(ttl$.pipe(take(3), toArray()))).toEqual(['ready', '/far 7', '/near 1']);
  });

  it('listens to an IPv6 multicast group on the interface that its address names', async () => {
    const listener = run('osc', 'listen', '7400', '--host', 'ff02::1234%show0');
    await listener.says(/listening for OSC on ff02::1234/);
    await run('osc', 'send', '[ff02::1234%show0]:7400', '/six').ended;
    await listener.says(/^\/six ← \[fe80::.*%show0\]:\d+$/);
  });

  it.each([
    [['listen', '7400', '--host', '239.1.2.3', '--interface', 'eth9'], 'this machine has no interface eth9'],
    [['send', '239.1.2.3:9', '/go', '--interface', 'eth9'], 'this machine has no interface eth9.'],
    [['send', '239.1.2.3:9', '/go', '--multicast-ttl', '256'], 'Expected a whole number from 0 to 255.'],
  ])('explains what is wrong with %j', async (args, reason) => {
    const { code, stderr } = await run('osc', ...args).ended;
    expect(code).not.toBe(0);
    expect(stderr.join('\n')).toContain(reason);
  });

  it.each([
    [
      '255.255.255.255:9',
      "no route to it; give the subnet's broadcast address, for example 192.168.1.255 (ENETUNREACH).",
    ],
    ['239.1.2.3:9', 'no route for multicast; name the interface to send from (ENETUNREACH).'],
    ['192.168.7.1:9', "no route to it; check the address, and this machine's network (ENETUNREACH)."],
    ['[2001:db8::1]:9', "no route to it; check the address, and this machine's network (ENETUNREACH)."],
    ['nowhere.invalid:9', 'check it or give the IP address.'],
  ])('reports why nothing can be sent to %s, and what to do', async (where, reason) => {
    const { code, stdout, stderr } = await hardwareWs(['osc', 'send', where, '/go'], {}, network.within).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: [] });
    expect(stderr.join('\n')).toContain(reason);
    expect(stderr.join('\n')).not.toMatch(/send E|getaddrinfo/);
  });

  it.each([
    ['fe80::1', 'fe80::1 is a link-local address: add its interface, for example fe80::1%eth0.'],
    ['192.168.7.1', '192.168.7.1 is not an address of this machine: listen on 0.0.0.0, which is all of its addresses.'],
    [
      '239.1.2.3',
      '239.1.2.3 cannot be joined on this machine (this machine has no route for multicast): name the interface to join it on.',
    ],
    ['nowhere.invalid', 'nowhere.invalid is not a known name'],
  ])('reports why it cannot listen on %s, and what to do', async (host, reason) => {
    const { code, stderr } = await hardwareWs(['osc', 'listen', '7400', '--host', host], {}, network.within).ended;
    expect(code).toBe(1);
    expect(stderr.join('\n')).toContain(reason);
  });
});
