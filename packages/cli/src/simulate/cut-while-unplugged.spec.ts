import type { DialRequest, SocketEvent } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { cutWhileUnplugged } from './cut-while-unplugged.ts';

const request: DialRequest = { url: 'ws://localhost' };
const events: Readonly<Record<string, SocketEvent>> = { p: { kind: 'pong' } };
const cable = { u: true, d: false };

describe('cutWhileUnplugged', () => {
  it('mirrors a dial and its end while the cable is plugged in', () => {
    marbles(({ cold, expectObservable }) => {
      const dial = cutWhileUnplugged(() => cold('-p-|', events), cold('u', cable));
      expectObservable(dial(request)).toBe('-p-|', events);
    });
  });

  it('kills the socket once the cable is unplugged', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const socket = cold('-p-----p', events);
      const dial = cutWhileUnplugged(() => socket, cold('u--d', cable));
      expectObservable(dial(request)).toBe('-p-#', events, new Error('the cable is unplugged'));
      expectSubscriptions(socket.subscriptions).toBe('^--!');
    });
  });

  it('fails a dial while the cable is unplugged', () => {
    marbles(({ cold, expectObservable }) => {
      const dial = cutWhileUnplugged(() => cold('-p', events), cold('d---u', cable));
      expectObservable(dial(request)).toBe('#', events, new Error('the cable is unplugged'));
    });
  });

  it('emits nothing during subscribe', () => {
    marbles(({ cold, flush }) => {
      const failed = jest.fn();
      cutWhileUnplugged(() => cold('-p', events), cold('d', cable))(request).subscribe({ error: failed });
      expect(failed).not.toHaveBeenCalled();
      flush();
      expect(failed).toHaveBeenCalledTimes(1);
    });
  });
});
