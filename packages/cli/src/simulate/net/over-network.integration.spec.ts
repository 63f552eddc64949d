import { webSocket$ } from '@hardware-ws/client/web-socket';
import { dialRules } from '@hardware-ws/client/testing';
import { dialPeerServer, type DialPeerServer } from '../../../../client/test/dial-peer-server.ts';
import { leftInProcess } from '../../../../client/test/left-in-process.ts';
import { netModels } from './net-models.ts';
import { overNetwork } from './over-network.ts';

describe('a WebSocket over a simulated network', () => {
  let server: DialPeerServer;
  beforeAll(async () => (server = await dialPeerServer()));
  afterAll(() => server.close());

  it.each(dialRules)('$rule', ({ check }) => {
    const dial = overNetwork(webSocket$, { link: netModels['wifi-busy'].linkOf(1) });
    return check({ ...server, dial, leftovers: leftInProcess(() => []) });
  });
});
