import { NEVER, lastValueFrom } from 'rxjs';
import { LinkError } from '../end/link-error.ts';
import type { Message } from '../../protocol/message.ts';
import { marbles } from '../../testing/marbles/marbles.ts';
import { login } from './login.ts';

const messages = {
  g: { type: 'greeting', challenge: 'c' },
  w: { type: 'welcome', id: 7 },
  d: { type: 'denied' },
  b: { type: 'banned' },
  x: { type: 'score' },
};
const written: Readonly<Record<string, Message>> = { a: { type: 'auth' } };
function failed(message: string) {
  return new LinkError({ kind: 'failed', error: new Error(message) });
}

const context = { url: '', learn: () => undefined };

describe('login', () => {
  it('completes when the message comes that accepts it, and passes its contents on', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const learn = jest.fn();
      const handshake = login({ send: () => ({ type: 'auth' }), until: 'welcome', rejectedBy: 'denied' });
      expectObservable(handshake(cold('--x-w-', messages), { url: '', learn })).toBe('a---|', written);
      flush();
      expect(learn.mock.calls).toEqual([[messages.w]]);
    });
  });

  it('waits for the message with which the backend begins, and answers only the first of them', () => {
    marbles(({ hot, expectObservable }) => {
      const send = ({ challenge }: Record<string, unknown>) => ({ type: 'auth', proof: `${String(challenge)}!` });
      const handshake = login({ after: 'greeting', send, until: 'welcome' });
      expectObservable(handshake(hot('--x-g-g-w', messages), context)).toBe('----a---|', {
        a: { type: 'auth', proof: 'c!' },
      });
    });
  });

  it.each(['denied', 'banned'])('errors when a message comes that rejects it: %s', (type) => {
    marbles(({ cold, expectObservable }) => {
      const handshake = login({
        send: () => ({ type: 'auth' }),
        until: 'welcome',
        rejectedBy: ['denied', 'banned'],
      });
      const message$ = cold(type === 'denied' ? '--d' : '--b', messages);
      expectObservable(handshake(message$, context)).toBe('a-#', written, new Error(`{"type":"${type}"}`));
    });
  });

  it('may be rejected before it was sent', () => {
    marbles(({ hot, expectObservable }) => {
      const handshake = login({
        after: 'greeting',
        send: () => ({ type: 'auth' }),
        until: 'welcome',
        rejectedBy: 'denied',
      });
      expectObservable(handshake(hot('--d', messages), context)).toBe('--#', {}, new Error('{"type":"denied"}'));
    });
  });

  it('errors when its function throws', () => {
    marbles(({ cold, expectObservable }) => {
      const send = () => {
        throw new Error('no token');
      };
      expectObservable(login({ send, until: 'welcome' })(cold('-'), context)).toBe(
        '#',
        {},
        failed('login.send: no token'),
      );
    });
  });

  it('fails when its promise rejects', async () => {
    const send = () => Promise.reject(new Error('no token'));
    await expect(lastValueFrom(login({ send, until: 'welcome' })(NEVER, context))).rejects.toThrow(
      'login.send: no token',
    );
  });
});
