import { marbles } from '@hardware-ws/client/testing';
import { NEVER, of, throwError } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { SendFault } from '../network/send-fault.ts';
import { sendDatagrams } from './send-datagrams.ts';

const datagram = { destination: { host: 'qlab', port: 53000 }, message: { address: '/go', args: [] } };

// These tests send no datagrams, because their hosts have no address.
describe('sendDatagrams', () => {
  it.each(['|', '-', '--#'])('ends like a source that sends nothing: %s', (source) => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold<OscDatagram>(source).pipe(sendDatagrams())).toBe(source);
    });
  });

  it('unsubscribes from its source when it is unsubscribed', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('--d---', { d: datagram });
      expectObservable(source.pipe(sendDatagrams({ resolve: () => NEVER })), '^--!').toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const operator = sendDatagrams({ resolve: () => throwError(() => new Error('nobody')) });
      expectObservable(cold('-d|', { d: datagram }).pipe(operator)).toBe('--|');
      expectObservable(cold('--d|', { d: datagram }).pipe(operator)).toBe('---|');
    });
  });

  it('sends pending messages before it completes', () => {
    marbles(({ cold, expectObservable }) => {
      const resolve = () => cold<never>('---#', {}, new Error('nobody'));
      expectObservable(cold('-d|', { d: datagram }).pipe(sendDatagrams({ resolve }))).toBe('----|');
    });
  });

  it('looks a host up again only after a failure', () => {
    marbles(({ cold, flush }) => {
      const resolve = jest.fn((host: string) => throwError(() => new Error(`no ${host}`)));
      const faults: SendFault[] = [];
      cold('-d-d|', { d: datagram })
        .pipe(sendDatagrams({ resolve, onFault: (fault) => faults.push(fault) }))
        .subscribe();
      flush();
      expect(resolve).toHaveBeenCalledTimes(2);
      expect(faults.map(({ reason }) => reason)).toEqual([
        '/go was not sent to qlab port 53000: no qlab.',
        '/go was not sent to qlab port 53000: no qlab.',
      ]);
    });
  });

  it('sends nothing late: reports a message that waited longer than the ttl, and the newest message when too many wait', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const faults: SendFault[] = [];
      const fault = (fault: SendFault) => faults.push(fault);
      const output = cold('-d-d-d|', { d: datagram }).pipe(
        sendDatagrams({ resolve: () => NEVER, limit: 2, onFault: fault }),
      );
      expectObservable(output).toBe('- 1002ms |');
      flush();
      expect(faults.map(({ reason }) => reason)).toEqual([
        "/go was not sent to qlab port 53000: 2 messages are already waiting for the host's address.",
        "/go was not sent to qlab port 53000: the host's address was not found within 1000 ms.",
        "/go was not sent to qlab port 53000: the host's address was not found within 1000 ms.",
      ]);
    });
  });

  it('does not send a message for a TCP connection over UDP', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const faults: SendFault[] = [];
      const overTcp: OscDatagram = { ...datagram, tcp: 'slip' };
      const fault = (fault: SendFault) => faults.push(fault);
      expectObservable(cold('-d|', { d: overTcp }).pipe(sendDatagrams({ onFault: fault }))).toBe('--|');
      flush();
      expect(faults.map(({ reason }) => reason)).toEqual([
        '/go was not sent to qlab port 53000: its destination uses TCP, and sendDatagrams sends over UDP.',
      ]);
    });
  });

  it.each([{ ttl: NaN }, { limit: 0 }, { lookUpEveryMs: Infinity }])('rejects %p at once, by name', (options) => {
    expect(() => sendDatagrams(options)).toThrow(
      `sendDatagrams: ${String(Object.keys(options)[0])}: expected a number`,
    );
  });

  it.each([
    [
      Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
      'the host name is not known (ENOTFOUND); check it or give the IP address',
    ],
    [Object.assign(new Error('x'), { code: 'EMSGSIZE' }), 'the message is too long for one datagram'],
    ['a text', 'a text'],
  ])('reports in one sentence why %p kept a message from being sent', (cause, because) => {
    const faults: SendFault[] = [];
    const resolve = () => throwError(() => cause);
    of(datagram)
      .pipe(sendDatagrams({ resolve, onFault: (fault) => faults.push(fault) }))
      .subscribe();
    expect(faults).toEqual([
      { kind: 'unsent', reason: `/go was not sent to qlab port 53000: ${because}.`, datagram, cause },
    ]);
  });
});
