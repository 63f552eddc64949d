import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to a request: nothing, it is lost, its answer is lost, it arrives twice, or a proxy answers instead. */
const fates = ['fine', 'request lost', 'answer lost', 'twice', 'bad gateway'] as const;

export interface LossyHttpProxy {
  readonly port: number;
  /** How often each thing has happened. */
  readonly counts: Readonly<Record<(typeof fates)[number], number>>;
  readonly close: () => void;
}

/** An HTTP proxy on loopback that loses requests and answers, at most two in a row in each direction. */
export async function lossyHttpProxy(target: number, random: () => number): Promise<LossyHttpProxy> {
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<(typeof fates)[number], number>;
  const inRow = { polls: 0, pushes: 0 };
  const fateOf = (body: Buffer) => {
    const way = body.includes('"items"') ? 'pushes' : 'polls';
    // The opening of a session is not repeated.
    const spared = body.includes('"open"') || inRow[way] === 2;
    const fate = spared ? 'fine' : (fates[Math.floor(random() * fates.length)] ?? 'fine');
    inRow[way] = fate === 'fine' || fate === 'twice' ? 0 : inRow[way] + 1;
    counts[fate] += 1;
    return fate;
  };
  const forwarded = async ({ url, method, headers }: IncomingMessage, body: Buffer) => {
    const request = ask({ port: target, host: '127.0.0.1', path: url, method, headers });
    const [answer] = (await once(request.end(body), 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, body: await buffer(answer) };
  };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const fate = fateOf(body);
    if (fate === 'request lost') return request.socket.resetAndDestroy();
    if (fate === 'bad gateway') return response.writeHead(502).end('<h1>Bad Gateway</h1>');
    // A second request that waits would take the place of the first.
    if (fate === 'twice' && body.includes('"items"')) await forwarded(request, body);
    const answer = await forwarded(request, body);
    if (fate === 'answer lost') return request.socket.resetAndDestroy();
    return response.writeHead(answer.status).end(answer.body);
  };
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.on('connection', (connection) => connection.on('error', () => undefined));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, counts, close };
}
