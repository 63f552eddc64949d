import { marbles } from '../../testing/marbles/marbles.ts';
import { login } from './login.ts';

const messages = { w: { type: 'welcome', id: 7 }, d: { type: 'denied' }, x: { type: 'score' } };

describe('login', () => {
  it('completes when the message comes that accepts it, and passes its contents on', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const learn = jest.fn();
      const handshake = login({ send: () => ({ type: 'auth' }), until: 'welcome', rejectedBy: 'denied' });
      expectObservable(handshake(cold('--x-w-', messages), { url: '', learn })).toBe('a---|', { a: { type: 'auth' } });
      flush();
      expect(learn.mock.calls).toEqual([[messages.w]]);
    });
  });

  it('errors when the message comes that rejects it', () => {
    marbles(({ cold, expectObservable }) => {
      const handshake = login({ send: () => ({ type: 'auth' }), until: 'welcome', rejectedBy: 'denied' });
      expectObservable(handshake(cold('--d', messages), { url: '', learn: () => undefined })).toBe(
        'a-#',
        { a: { type: 'auth' } },
        new Error('{"type":"denied"}'),
      );
    });
  });
});
