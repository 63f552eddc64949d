import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { inspect } from 'node:util';
import { catchError, firstValueFrom, of } from 'rxjs';
import { webSocket$ } from './web-socket.ts';

const secret = 'S3CR3T';
/** What a program prints for an unexpected error: its stack and all properties. */
function printed(request: Parameters<typeof webSocket$>[0]) {
  return firstValueFrom(webSocket$(request).pipe(catchError((error: unknown) => of(inspect(error, { depth: 9 })))));
}

describe('the error of a dial, printed completely, contains no secret', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('when it is refused', async () => {
    const headers = { Authorization: `Bearer ${secret}`, Cookie: secret };
    const url = `ws://me:${secret}@${host()}/ws/?token=${secret}&client_id=main`;
    const text = await printed({ url, headers, subprotocols: [secret] });
    expect(text).toContain(`403 from ws://…@${host()}/ws/?token=…&client_id=main`);
    expect(text).not.toContain(secret);
  });

  it.each([
    [
      'the URL cannot be read',
      { url: `ws://me:${secret}@a b/?token=${secret} x` },
      /Invalid URL: ws:\/\/…@a b\/\?token=…/,
    ],
    ['a header cannot be sent', { url: 'ws://127.0.0.1/', headers: { Authorization: `${secret}\n` } }, /Authorization/],
    ['a subprotocol is invalid', { url: 'ws://127.0.0.1/', subprotocols: [`${secret} x`] }, /subprotocol/],
  ])('when %s', async (_, request, says) => {
    const text = await printed(request);
    expect(text).toMatch(says);
    expect(text).not.toContain(secret);
  });
});
