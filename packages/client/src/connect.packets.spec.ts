import { filter, map } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from './connect.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import { login } from './link/handshake/login.ts';
import type { Framing } from './protocol/framing.ts';
import { protocol } from './protocol/protocol.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

/** Packets `type value;` that may span frames, of which a frame may hold several. */
function packets(): Framing {
  let rest = '';
  return {
    parse: (data) => {
      const parts = (rest + (data as string)).split(';');
      rest = parts.pop() ?? '';
      return parts.map((part) => {
        const [type = '', value] = part.split(' ');
        return { type, value: Number(value) };
      });
    },
    serialize: ({ type }) => `${type};`,
  };
}

const dimmer = protocol({
  url: 'ws://dimmer/',
  framing: packets,
  inbound: { level: z.object({ type: z.literal('level'), value: z.number() }) },
  outbound: { level: z.object({ type: z.literal('level') }) },
});

const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  1: frame('le'),
  2: frame('vel 7'),
  3: frame(';level 8;lev'),
  4: frame('el 9;'),
  w: frame('welcome;level 1;'),
  p: frame('pong;'),
};
const values = { a: 7, b: 8, c: 9, d: 1 };
const backoff = { initialMs: 2, jitter: false };

describe('a framing of each socket', () => {
  it('reads packets that span frames, and several in one frame', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('o-1-2-3---4', events));
      const game = connect$(dimmer, { dial, clock });
      expectObservable(game.on('level').pipe(map(({ value }) => value)), '^-----------!').toBe('------(ab)c', values);
    });
  });

  it('forgets the beginning of a packet when its socket is lost', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('o-1#', events, lost()), cold('o-2;12;', { ...events, ';': frame(';') }));
      const game = connect$(dimmer, { dial, clock, backoff });
      const level$ = game.on('level').pipe(map(({ value }) => value));
      expectObservable(level$, '^-------------!').toBe('-----------a', values);
    });
  });

  it('reads each frame once for the login, the probe and all subscribers, and what follows the login in its frame', () => {
    marbles(({ cold, clock, flush, expectObservable }) => {
      const parse = jest.fn();
      const counted = (): Framing => {
        const framing = packets();
        return { ...framing, parse: (data) => (parse(data), framing.parse(data)) };
      };
      const { dial, written$ } = fakeDial(cold('o-w---p', events));
      const handshake = login({ send: () => ({ type: 'auth' }), until: 'welcome' });
      const probe = { type: 'pong', message: () => ({ type: 'ping' }), always: true };
      const game = connect$(
        { ...dimmer, framing: counted, handshake, probe },
        { dial, clock, heartbeat: { everyMs: 3, timeoutMs: 2 } },
      );
      expectObservable(game.on('level').pipe(map(({ value }) => value)), '^------!').toBe('--d', values);
      expectObservable(game, '^------!').toBe('--d', { d: { type: 'level', value: 1 } });
      expectObservable(game.latency$).toBe('------1', { 1: 1 });
      expectObservable(written$).toBe('a----p', { a: 'auth;', p: 'ping;' });
      flush();
      expect(parse.mock.calls).toEqual([['welcome;level 1;'], ['pong;']]);
    });
  });

  it.each<[string, () => Framing, string]>([
    [
      'throws',
      () => {
        throw new Error('no codec');
      },
      'framing: no codec',
    ],
    ['returns a promise', (() => Promise.reject(new Error('later'))) as never, 'framing: it returned a promise'],
  ])('fails the dial when its function %s', (_, framing, text) => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('o', events));
      const game = connect$({ ...dimmer, framing }, { dial, clock, backoff });
      const waits$ = game.status$.pipe(filter((status) => status.kind === 'waiting'));
      expectObservable(waits$.pipe(map(({ cause }) => linkEndText(cause)))).toBe('w', {
        w: expect.stringContaining(text) as string,
      });
      expectObservable(game, '^!').toBe('-');
    });
  });
});
