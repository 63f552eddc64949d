import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpointText } from '@hardware-ws/osc';
import { firstValueFrom, noop, Observable } from 'rxjs';
import type { MetricsAddress } from './metrics-address.ts';

/** What a server answers. */
export interface Page {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly text: string;
}

/** The page at each path. Each request takes the first value. */
export type Pages = Readonly<Record<string, Observable<Page>>>;

/** The most clients at one time. Further ones are disconnected at once. */
const mostClients = 20;

/**
 * Serves pages for reading over HTTP while subscribed, and emits its URL once it listens. It errors if it cannot listen. It keeps
 * neither the process nor, once unsubscribed, a connection alive. A client that is silent for `slowMs` is disconnected.
 */
export function pageServer$(at: MetricsAddress, pages: Pages, slowMs = 5000): Observable<string> {
  return new Observable((subscriber) => {
    const options = {
      requestTimeout: slowMs,
      headersTimeout: slowMs,
      keepAliveTimeout: slowMs,
      connectionsCheckingInterval: 1000,
    };
    const server = createServer(options, (request, response) => {
      void answer(request, pages).then((page) => send(request, response, page));
    });
    server.maxConnections = mostClients;
    server.timeout = slowMs;
    server.on('connection', (socket) => socket.unref());
    const failed = (error: Error) => subscriber.error(listenError(at, error));
    server.once('error', failed);
    server.listen({ host: at.host, port: at.port }, () => {
      // A client that cannot be accepted, for example because too many files are open, must not end the work.
      server.off('error', failed).on('error', noop);
      const { port } = server.address() as AddressInfo;
      subscriber.next(`http://${endpointText({ ...at, port })}`);
    });
    server.unref();
    return () => {
      server.close();
      server.closeAllConnections();
    };
  });
}

async function answer({ method = '', url = '' }: IncomingMessage, pages: Pages): Promise<Page> {
  const page$ = new Map(Object.entries(pages)).get(url.replace(/\?.*/s, ''));
  if (!page$) return textPage(404, `Not found. Try ${Object.keys(pages).join(' or ')}.`);
  if (method !== 'GET' && method !== 'HEAD') return textPage(405, 'This server only answers GET and HEAD.');
  return firstValueFrom(page$, { defaultValue: textPage(503, 'no value') }).catch((error: unknown) =>
    textPage(500, `No answer: ${String(error)}`),
  );
}

// No check of the Host header: a web page that rebinds its name to loopback can read these pages, which hold no secrets, and no more.
function send({ method }: IncomingMessage, response: ServerResponse, { status, type, text }: Page): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(status === 405 && { allow: 'GET, HEAD' }),
    })
    .end(method === 'HEAD' ? undefined : text);
}

/** A page of one line. */
export function textPage(status: number, line: string): Page {
  return { status, type: 'text/plain; charset=utf-8', text: `${line}\n` };
}

const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use. Choose another port, or stop the program that uses it',
  EACCES: 'this user may not use the port. Choose one above 1023',
  EADDRNOTAVAIL: 'this machine does not have the address. Choose 0.0.0.0 for all addresses, or leave it out',
};

function listenError(at: MetricsAddress, cause: NodeJS.ErrnoException): Error {
  const remedy = remedies[cause.code ?? ''] ?? `${cause.message}. Choose another address or port`;
  return new Error(`--metrics cannot listen on ${endpointText(at)}: ${remedy}.`, { cause });
}
