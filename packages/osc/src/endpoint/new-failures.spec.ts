import { marbles } from '@hardware-ws/client/testing';
import { map } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import { newFailures, type SendOutcome } from './new-failures.ts';

function messageOf(address: string): OscDatagram {
  return { destination: { host: 'desk', port: 1 }, message: { address, args: [] } };
}

describe('newFailures', () => {
  const command = messageOf('/a');
  const failed = (reason: string, of = command) => ({ kind: 'unsent' as const, command: of, reason, about: 'a' });
  const values: Record<string, SendOutcome> = {
    s: { kind: 'sent', command },
    f: failed('f'),
    g: failed('g'),
    h: failed('f', messageOf('/b')),
  };

  it.each([
    ['a failure that lasts, once', 'f-f-f-f', 'f------'],
    ['another reason, each time that it changes', 'f-f-g-g-f', 'f---g---f'],
    ['a failure after the message was sent twice in a row', 'f-s-s-f-f', 'f-----f--'],
    ['a refusal that arrives after each sending, once', 's(f)s(f)s(f)', '-f--------'],
    ['a failure at every second sending, once', 'f-s-f-s-f', 'f--------'],
    ['the failures of each message', 'f-h-f-h', 'f-h----'],
    ['nothing of what is sent', 's-s-s', '-----'],
  ])('emits %s', (_name, source, expected) => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot(source, values).pipe(newFailures())).toBe(expected, values);
    });
  });

  it('begins anew with each subscription', () => {
    marbles(({ cold, expectObservable }) => {
      const new$ = cold('f-f|', values).pipe(
        newFailures(),
        map(({ reason }) => reason),
      );
      expectObservable(new$).toBe('f--|');
      expectObservable(new$, '-^').toBe('-f--|');
    });
  });
});
