import { describeWithCounterparts, ownNetwork, type OwnNetwork } from '@hardware-ws/counterparts';
import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describeWithCounterparts('hardware-ws osc in a network of its own', ['iproute2'], () => {
  let network: OwnNetwork;
  beforeAll(async () => {
    network = await ownNetwork();
  });
  afterAll(() => network.close());

  it.each([
    ['255.255.255.255:9', "no route to it; give the subnet's broadcast address, as 192.168.1.255 (ENETUNREACH)."],
    ['239.1.2.3:9', 'no route for multicast; name the interface that it is to leave by (ENETUNREACH).'],
    ['192.168.7.1:9', "no route to it; check the address, and this machine's network (ENETUNREACH)."],
    ['[2001:db8::1]:9', "no route to it; check the address, and this machine's network (ENETUNREACH)."],
    ['nowhere.invalid:9', 'check it or give the IP address.'],
  ])('says why nothing can be sent to %s, and what to do', async (where, reason) => {
    const { code, stdout, stderr } = await hardwareWs(['osc', 'send', where, '/go'], {}, network.within).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: [] });
    expect(stderr.join('\n')).toContain(reason);
    expect(stderr.join('\n')).not.toMatch(/send E|getaddrinfo/);
  });

  it.each([
    ['fe80::1', 'fe80::1 is a link-local address: listen on it with the interface that it is of, as fe80::1%eth0.'],
    ['192.168.7.1', '192.168.7.1 is no address of this machine: listen on 0.0.0.0 for all it has.'],
    ['nowhere.invalid', 'nowhere.invalid is not known as a name'],
  ])('says why it cannot listen on %s, and what to do', async (host, reason) => {
    const { code, stderr } = await hardwareWs(['osc', 'listen', '7400', '--host', host], {}, network.within).ended;
    expect(code).toBe(1);
    expect(stderr.join('\n')).toContain(reason);
  });
});
