import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { defer, firstValueFrom, of, ReplaySubject, throwError, timer } from 'rxjs';
import { freePort } from '@hardware-ws/counterparts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { pageServer$, textPage, type Pages } from './page-server.ts';

afterEach(cleanUp);

const pages: Pages = {
  '/healthz': of(textPage(503, 'the link is down')),
  '/metrics': defer(() => Promise.resolve(textPage(200, 'up 1'))),
  '/broken': throwError(() => new Error('no value')),
};

/** Serves the pages until the end of the test. */
async function served({ host = '127.0.0.1', slowMs = 5000 } = {}) {
  const url$ = new ReplaySubject<string>(1);
  const serving = pageServer$({ host, port: 0 }, pages, slowMs).subscribe(url$);
  atEnd(() => serving.unsubscribe());
  return { url: await firstValueFrom(url$), serving };
}

function connectTo(url: string) {
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
}

async function answer(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('pageServer$', () => {
  it('answers GET and HEAD, with or without a query', async () => {
    const { url } = await served();
    expect(await answer(`${url}/healthz`)).toMatchObject({ status: 503, text: 'the link is down\n' });
    expect(await answer(`${url}/metrics?x=1`)).toMatchObject({ status: 200, text: 'up 1\n' });
    const { headers, ...head } = await answer(`${url}/metrics`, { method: 'HEAD' });
    expect(head).toEqual({ status: 200, text: '' });
    expect([headers.get('content-length'), headers.get('cache-control')]).toEqual(['5', 'no-store']);
  });

  it('says which paths there are, which methods, and why a page has no value', async () => {
    const { url } = await served();
    for (const path of ['/', '/metrics/', '//metrics', '/constructor']) {
      const text = 'Not found. Try /healthz or /metrics or /broken.\n';
      expect(await answer(`${url}${path}`)).toMatchObject({ status: 404, text });
    }
    const { status, headers } = await answer(`${url}/metrics`, { method: 'POST', body: 'x'.repeat(1e6) });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await answer(`${url}/broken`)).toMatchObject({ status: 500, text: 'No answer: Error: no value\n' });
  });

  it('writes an IPv6 address with brackets', async () => {
    const { url } = await served({ host: '::1' });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect(await answer(`${url}/metrics`)).toMatchObject({ status: 200 });
  });

  it('disconnects a client that sends no request', async () => {
    const { url } = await served({ slowMs: 200 });
    await once(connectTo(url), 'close');
    expect(await answer(`${url}/metrics`)).toMatchObject({ status: 200 });
  });

  it('disconnects every client at the end', async () => {
    const { url, serving } = await served({ slowMs: 60_000 });
    const open = connectTo(url);
    expect(await answer(`${url}/metrics`)).toMatchObject({ status: 200 });
    serving.unsubscribe();
    await once(open, 'close');
    await expect(fetch(`${url}/metrics`)).rejects.toThrow('fetch failed');
  });

  it('disconnects further clients while there are many, and answers again once they are gone', async () => {
    const { url } = await served();
    const clients = Array.from({ length: 30 }, () => connectTo(url));
    await Promise.all(clients.slice(20).map((client) => once(client, 'close')));
    for (const client of clients) client.destroy();
    await firstValueFrom(timer(100));
    expect(await answer(`${url}/metrics`)).toMatchObject({ status: 200 });
  });

  it('errors if it cannot listen, and says where, why and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(firstValueFrom(pageServer$({ host: '127.0.0.1', port }, pages))).rejects.toThrow(
      `--metrics cannot listen on 127.0.0.1:${port}: the port is in use. Choose another port, or stop the program that uses it.`,
    );
    taken.close();
    const elsewhere = pageServer$({ host: '192.0.2.1', port: await freePort() }, pages);
    await expect(firstValueFrom(elsewhere)).rejects.toThrow('this machine does not have the address');
  });
});
