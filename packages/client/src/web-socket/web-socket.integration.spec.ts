import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { firstValueFrom } from 'rxjs';
import { dialPeerServer, type DialPeerServer } from '../../test/dial-peer-server.ts';
import { leftInProcess } from '../../test/left-in-process.ts';
import { selfSigned } from '../../test/tls/certificates.ts';
import { leftOfSockets } from '../../test/watched-web-socket.ts';
import { dialRules } from '../testing/dial-rules/dial-rules.ts';
import { webSocket$ } from './web-socket.ts';

jest.mock(
  'isomorphic-ws',
  () => jest.requireActual<{ WatchedWebSocket: unknown }>('../../test/watched-web-socket.ts').WatchedWebSocket,
);

function keepsTheRules(start: () => Promise<DialPeerServer>): void {
  let server: DialPeerServer;
  beforeAll(async () => (server = await start()));
  afterAll(() => server.close());

  it.each(dialRules)('$rule', ({ check }) =>
    check({ ...server, dial: webSocket$, leftovers: leftInProcess(leftOfSockets) }),
  );

  it('resets the TCP connection when it is killed', async () => {
    const { url, tls } = server.accepting;
    const between = createServer((near) => {
      const far = connect(Number(new URL(url).port), '127.0.0.1');
      near.pipe(far).pipe(near);
      near.on('error', () => far.destroy());
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const failed = new Promise((resolve) =>
      between.on('connection', (near) => near.on('error', resolve).on('end', () => resolve('an orderly end'))),
    );
    const { port } = between.address() as AddressInfo;
    await firstValueFrom(webSocket$({ url: url.replace(/:\d+/, `:${port}`), tls }));
    between.close();
    expect(await failed).toMatchObject({ code: 'ECONNRESET' });
  });
}

describe('webSocket$', () => {
  keepsTheRules(() => dialPeerServer());
});

describeWithCounterparts('webSocket$ over TLS', ['openssl'], () => keepsTheRules(() => dialPeerServer(selfSigned())));
