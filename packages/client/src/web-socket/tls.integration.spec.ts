import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { ReplaySubject, Subscription, catchError, firstValueFrom, of } from 'rxjs';
import { WebSocketServer } from 'ws';
import { authority, daysFromNow, selfSigned, type Certificate } from '../../test/tls/certificates.ts';
import { openSslServer$ } from '../../test/tls/open-ssl-server.ts';
import type { TlsOptions } from '../link/dial/tls-options.ts';
import { webSocket$ } from './web-socket.ts';

describeWithCounterparts('wss', ['openssl'], () => {
  const ca = authority();
  const good = ca.sign({ for: 'IP:127.0.0.1' });
  const client = ca.sign({ for: 'DNS:box' });
  const servers: Server[] = [];

  /** A WebSocket server with or without TLS. */
  async function serve(options?: ServerOptions): Promise<string> {
    const server = options ? createServer(options) : createPlainServer();
    servers.push(server);
    new WebSocketServer({ server });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  /** The result of a dial: `opened`, or the sentence that explains why not. */
  async function outcome(address: string, tls?: TlsOptions, scheme = 'wss'): Promise<string> {
    const event$ = webSocket$({ url: `${scheme}://${address}/`, tls });
    const outcome$ = event$.pipe(catchError((error: unknown) => of({ kind: (error as Error).message })));
    return (await firstValueFrom(outcome$)).kind;
  }
  const running = new Subscription();
  /** A server other than Node's, which resets the connection where others report what was wrong. */
  function openSslServer(own: Certificate, ca: string): Promise<string> {
    const address$ = new ReplaySubject<string>(1);
    running.add(openSslServer$(own, ca).subscribe(address$));
    return firstValueFrom(address$);
  }
  afterAll(() => {
    servers.forEach((server) => server.close());
    running.unsubscribe();
  });

  it('opens with the authority of the certificate', async () => {
    expect(await outcome(await serve(good), { ca: ca.cert })).toBe('opened');
  });

  it('opens with a self-signed certificate as its own authority', async () => {
    const self = selfSigned();
    expect(await outcome(await serve(self), { ca: [ca.cert, self.cert] })).toBe('opened');
  });

  it('opens with the name in the certificate, whatever the address', async () => {
    const named = await serve(ca.sign({ for: 'DNS:quiz.local' }));
    expect(await outcome(named, { ca: ca.cert, servername: 'quiz.local' })).toBe('opened');
  });

  it('sends its own certificate to a server that requires one', async () => {
    const address = await serve({ ...good, ca: ca.cert, requestCert: true });
    expect(await outcome(address, { ca: ca.cert, ...client })).toBe('opened');
  });

  it.each([
    ['an unknown authority', () => serve(good), {}, /is not trusted: pass .* or tls.ca$/],
    ['a self-signed certificate', () => serve(selfSigned()), {}, /is not trusted: pass .* or tls.ca$/],
    [
      'a certificate that has expired',
      () => serve(ca.sign({ for: 'IP:127.0.0.1', from: daysFromNow(-3), until: daysFromNow(-1) })),
      { ca: ca.cert },
      /has expired: renew it, or is this machine's clock wrong\?$/,
    ],
    [
      'a certificate that is not valid yet',
      () => serve(ca.sign({ for: 'IP:127.0.0.1', from: daysFromNow(1), until: daysFromNow(2) })),
      { ca: ca.cert },
      /is not valid yet: is this machine's clock wrong\?$/,
    ],
    [
      'a certificate for another name',
      () => serve(ca.sign({ for: 'DNS:quiz.local' })),
      { ca: ca.cert },
      /not for the dialled name: dial that name, or set tls.servername$/,
    ],
    [
      'a server that requires a client certificate',
      () => serve({ ...good, ca: ca.cert, requestCert: true }),
      { ca: ca.cert },
      /requires a client certificate: set tls.cert and tls.key$/,
    ],
    [
      'the same with TLS 1.2',
      () => serve({ ...good, ca: ca.cert, requestCert: true, maxVersion: 'TLSv1.2' }),
      { ca: ca.cert },
      /requires a client certificate: set tls.cert and tls.key$/,
    ],
    [
      'a server that rejects the client certificate',
      () => openSslServer(good, ca.cert),
      { ca: ca.cert, ...selfSigned() },
      /rejected the client certificate: is tls.cert signed by its authority/,
    ],
    ['a server without TLS', () => serve(), {}, /^this port has no TLS: use ws:\/\/, or the port with TLS$/],
    [
      'a certificate that is not in PEM format',
      () => serve(good),
      { cert: 'cert.pem' },
      /cannot be read: each must be in PEM format/,
    ],
    [
      'a key that is not in PEM format',
      () => serve(good),
      { ...client, key: 'key.pem' },
      /cannot be read: each must be in PEM format/,
    ],
    ['a key of another certificate', () => serve(good), { ...client, key: good.key }, /is not the key of tls.cert$/],
  ])('explains what to do about %s', async (_, serving, tls, sentence) => {
    expect(await outcome(await serving(), tls)).toMatch(sentence);
  });

  it('suggests wss:// when the answer to ws:// does not come from a web server', async () => {
    expect(await outcome(await serve(good), {}, 'ws')).toMatch(/begin with wss:\/\/\?$|reset by peer/);
  });
});
