import { freePort as freeUdpPort } from '../../test/free-port.ts';
import { checkListenPort } from './check-listen-port.ts';

describe('checkListenPort', () => {
  const groups = { listen_host: '0.0.0.0', multicast_groups: ['239.255.76.1'] };

  it('joins the groups', async () => {
    const port = await freeUdpPort();
    expect(await checkListenPort({ ...groups, listen_port: port, interface: '127.0.0.1' })).toMatchObject({
      state: 'ok',
      says: 'free on 0.0.0.0, joined 239.255.76.1',
    });
  });

  it('names a group that cannot be joined', async () => {
    const port = await freeUdpPort();
    expect(await checkListenPort({ ...groups, listen_port: port, interface: '192.0.2.1' })).toMatchObject({
      state: 'failed',
      says: '239.255.76.1 cannot be joined on the interface 192.0.2.1 (this machine has no interface 192.0.2.1): the bridge would not start.',
      fix: expect.stringContaining('osc.interface') as string,
    });
  });
});
