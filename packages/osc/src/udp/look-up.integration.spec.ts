import { concat, from, map, NEVER, type Observable, of, Subject, take } from 'rxjs';
import { allOf } from '../../test/all-of.ts';
import { datagram } from '../../test/datagram.ts';
import { firstOf } from '../../test/first-of.ts';
import { freePort } from '../../test/free-port.ts';
import { listen } from '../../test/listen.ts';
import type { SendFault } from '../network/send-fault.ts';
import type { LookupEvent } from './lookup-event.ts';
import { ownSockets, type OwnSockets } from './own-sockets.ts';
import { sendDatagrams } from './send-datagrams.ts';

function at(address: string) {
  return of({ address, family: 4 });
}

describe('sendDatagrams to a name', () => {
  it('looks the name up again when its address rejects a message, and sends the next messages to the new address', async () => {
    const addresses = ['127.0.0.1', '127.0.0.2'];
    const moved = new Subject<LookupEvent>();
    const received = await firstOf(
      listen(
        ({ port }) =>
          concat(
            of('/lost'),
            moved.pipe(
              take(1),
              map(() => '/found'),
            ),
          ).pipe(
            map((address) => datagram(port, address, [], 'qlab.local')),
            sendDatagrams({
              resolve: () => at(addresses.shift() ?? '127.0.0.2'),
              onLookup: (event) => moved.next(event),
            }),
          ),
        { host: '127.0.0.2' },
      ),
    );
    expect(received.address).toBe('/found');
  });

  it('keeps sending when nothing listens, and loses no message to an earlier ICMP error', async () => {
    const port = await freePort();
    const faults: SendFault[] = [];
    const names = Array.from({ length: 50 }, (_, index) => `/${String(index)}`);
    const sent = await allOf(
      from(names.map((name) => datagram(port, name, [], 'qlab.local'))).pipe(
        sendDatagrams({ resolve: () => at('127.0.0.1'), onFault: (fault) => faults.push(fault) }),
      ),
    );
    expect(sent.map(({ message }) => message.address)).toEqual(names);
    expect(faults).toEqual([]);
  });

  it('reports why a message was not sent, and sends the next ones', async () => {
    const faults: SendFault[] = [];
    const long = [{ type: 'b' as const, value: new Uint8Array(70_000) }];
    const received = await firstOf(
      listen(({ port }) =>
        from([
          datagram(port, '/long', long, 'qlab'),
          datagram(70_000, '/port', [], 'qlab'),
          datagram(port, '/good', [], 'qlab'),
        ]).pipe(sendDatagrams({ resolve: () => at('127.0.0.1'), onFault: (fault) => faults.push(fault) })),
      ),
    );
    expect(received.address).toBe('/good');
    expect(faults.map(({ datagram: { message } }) => message.address)).toEqual(['/long', '/port']);
  });

  it('marks its messages as own, whichever socket it uses', async () => {
    const own = ownSockets();
    const sendFrom = (options: { own?: OwnSockets }) => (port: number) =>
      concat(from(['127.0.0.1', 'qlab.local']).pipe(map((host) => datagram(port, '/a', [], host))), NEVER).pipe(
        sendDatagrams({ ...options, resolve: () => at('127.0.0.1') }),
      );
    const received = (send: (port: number) => Observable<unknown>) =>
      allOf(listen(({ port }) => send(port), { own }).pipe(take(2)));
    expect((await received(sendFrom({ own }))).map((message) => message.own)).toEqual([true, true]);
    expect((await received(sendFrom({}))).map((message) => message.own)).toEqual([undefined, undefined]);
  });
});
