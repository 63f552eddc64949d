import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { catchError, firstValueFrom, of, type Observable } from 'rxjs';
import type { DialRequest } from '../link/dial/dial.ts';
import type { SocketEvent } from '../link/dial/socket.ts';
import { fetchPoster } from './fetch-poster.ts';
import { longPoll$, pollOver$ } from './long-poll.ts';

const secret = 'S3CR3T';

describe.each<[string, (request: DialRequest) => Observable<SocketEvent>]>([
  ['in Node', longPoll$],
  ['with fetch', (request) => pollOver$(request, fetchPoster)],
])('a secret of a long poll, %s,', (_, dial) => {
  let server: Server;
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    server = createServer(({ headers }, response) => {
      asked.push(headers.authorization, headers.origin);
      response.writeHead(403).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** What a program prints for an unexpected error: its stack and all properties. */
  const printed = (request: DialRequest) =>
    firstValueFrom(dial(request).pipe(catchError((error: unknown) => of(inspect(error, { depth: 9 })))));

  it('is sent with each request, and is not in its error', async () => {
    const headers = { Cookie: secret };
    const url = `ws://me:${secret}@${host()}/ws/?token=${secret}&client_id=main`;
    const text = await printed({ url, headers, origin: 'http://show', subprotocols: [secret] });
    expect(text).toContain(`403 from http://…@${host()}/ws/poll?token=…&client_id=main`);
    expect(text).not.toContain(secret);
    expect(asked).toEqual([`Basic ${btoa(`me:${secret}`)}`, 'http://show']);
  });

  it.each<[string, DialRequest, RegExp]>([
    ['URL', { url: `ws://me:${secret}@a b/?token=${secret} x` }, /Invalid URL: ws:\/\/…@a b\/\?token=…/],
    ['header', { url: 'ws://127.0.0.1/', headers: { Authorization: `${secret}\n x` } }, /Authorization/],
  ])('is not in the error of an invalid %s', async (_, request, says) => {
    const text = await printed(request);
    expect(text).toMatch(says);
    expect(text).not.toContain(secret);
  });
});
