import { catchError, concatMap, EMPTY, map, of, Subject, takeLast, throwError } from 'rxjs';
import { allOf } from '../../test/all-of.ts';
import { datagram } from '../../test/datagram.ts';
import { firstOf } from '../../test/first-of.ts';
import { listen } from '../../test/listen.ts';
import { sendRaw } from '../../test/send-raw.ts';
import { datagrams$ } from './datagrams.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import { sendDatagrams } from './send-datagrams.ts';
import type { SendFault } from '../network/send-fault.ts';

const local = '127.0.0.1';

describe('faults of datagrams$ and sendDatagrams:', () => {
  it('a datagram that is not OSC is reported with its first bytes', async () => {
    const faults: ReceiveFault[] = [];
    const received = await firstOf(
      listen(
        (endpoint) =>
          of(new Uint8Array(100).fill(65), new Uint8Array()).pipe(
            concatMap((bytes) => sendRaw(endpoint, bytes)),
            takeLast(1),
            map(() => datagram(endpoint.port, '/after')),
            sendDatagrams(),
          ),
        { onFault: (fault) => faults.push(fault) },
      ),
    );
    expect(received.address).toBe('/after');
    expect(faults).toMatchObject([
      {
        kind: 'malformed',
        reason: 'Not OSC at byte 0: the address does not start with "/".',
        length: 100,
        from: { host: local },
      },
      { kind: 'malformed', length: 0 },
    ]);
    expect(faults.map((fault) => fault.kind === 'malformed' && fault.bytes.length)).toEqual([64, 0]);
  });

  it('a port that is in use is named, with what to do', async () => {
    const refusals = new Subject<{ error: unknown; port: number }>();
    const refused = firstOf(refusals);
    const held = listen(({ port }) =>
      datagrams$({ host: local, port }).pipe(
        catchError((error: unknown) => {
          refusals.next({ error, port });
          return EMPTY;
        }),
      ),
    ).subscribe();
    const { error, port } = await refused;
    held.unsubscribe();
    expect(error).toMatchObject({ kind: 'bind', cause: { code: 'EADDRINUSE' } });
    expect(error).toHaveProperty(
      'message',
      `UDP port ${String(port)} on 127.0.0.1 is in use: end the other program or listen on another port.`,
    );
  });

  it('a host to listen on that is not this machine is rejected', async () => {
    await expect(firstOf(datagrams$({ host: '192.0.2.1', port: 0 }))).rejects.toThrow(
      '192.0.2.1 is not an address of this machine: listen on 0.0.0.0, which is all of its addresses.',
    );
  });

  it.each([-1, 70_000, 1.5, NaN])('the port %p is rejected at once', (port) => {
    expect(() => datagrams$({ port })).toThrow(`datagrams$: the port is ${String(port)}, expected 0 to 65535.`);
  });

  it('sending continues after each message that cannot be sent', async () => {
    const faults: SendFault[] = [];
    const long = [{ type: 'b' as const, value: new Uint8Array(70_000) }];
    const received = await firstOf(
      listen(({ port }) =>
        of(
          datagram(port, '/nobody', [], 'nobody.invalid'),
          datagram(port, 'no slash'),
          datagram(port, '/wrapped', [{ type: 'i', value: 2 ** 31 }]),
          datagram(port, '/long', long),
          datagram(70_000, '/port'),
          datagram(port, '/good'),
        ).pipe(
          sendDatagrams({
            onFault: (fault) => faults.push(fault),
            resolve: (host) =>
              host === local ? of({ address: host, family: 4 }) : throwError(() => new Error('nobody')),
          }),
        ),
      ),
    );
    expect(received.address).toBe('/good');
    expect(faults.map(({ datagram: { message } }) => message.address)).toEqual([
      '/nobody',
      'no slash',
      '/wrapped',
      '/long',
      '/port',
    ]);
    expect(faults.map(({ reason }) => reason)).toContain(
      `/long was not sent to 127.0.0.1 port ${String(faults[3]?.datagram.destination.port)}: the message is too long for one datagram.`,
    );
  });

  it('a name that no resolver knows is reported', async () => {
    const faults: SendFault[] = [];
    const sent = of(datagram(9, '/a', [], 'nobody.invalid')).pipe(
      sendDatagrams({ onFault: (fault) => faults.push(fault) }),
    );
    expect(await allOf(sent)).toEqual([]);
    expect(faults[0]?.reason).toMatch(/^\/a was not sent to nobody.invalid port 9: the host name is not known/);
  });
});
