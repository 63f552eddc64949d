import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fakePigpiod } from '../testing/pigpiod/fake-pigpiod.ts';
import { whyNotPigpiod } from './why-not-pigpiod.ts';

describe('whyNotPigpiod', () => {
  it('returns undefined while the daemon answers, and names the address once it is gone', async () => {
    const daemon = await fakePigpiod();
    expect(await whyNotPigpiod(daemon)).toBeUndefined();
    await daemon.close();
    expect(await whyNotPigpiod(daemon)).toMatch(/^no pigpiod at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/);
  });

  it('does not wait for a server that says nothing', async () => {
    const mute = createServer((socket) => socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    expect(await whyNotPigpiod({ host: '127.0.0.1', port })).toMatch(/does not answer like a pigpiod$/);
    mute.close();
  });
});
