import { map } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from './connect.ts';
import type { Framing } from './protocol/framing.ts';
import { protocol } from './protocol/protocol.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, opened, type FakeEvent } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

/** Lines of `topic value`, several in a frame; written with the number of the frame. */
const lines: Framing = {
  parse: (data) => {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
    if (text === '') return undefined;
    return text.split('\n').map((line) => {
      const [type = '', value] = line.split(' ');
      if (type === 'bad') throw new Error('a bad line');
      return { type, value: Number(value) };
    });
  },
  serialize: ({ type, value }, n) => {
    if (value === 13) throw new Error('unlucky');
    const text = `${String(n)}:${type} ${String(value)}`;
    return value === 0 ? new TextEncoder().encode(text) : text;
  },
};

const level = z.object({ type: z.literal('level'), value: z.number() });
const dimmer = protocol({
  url: 'ws://dimmer/',
  framing: lines,
  inbound: { level },
  outbound: { level },
});

const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  a: frame('level 1'),
  b: frame('level 2\nother 3\nlevel 4'),
  e: frame(''),
  x: frame('bad 1'),
  y: frame('level one'),
  d: { kind: 'frame', data: new TextEncoder().encode('level 9').buffer },
};

describe('a protocol with a framing', () => {
  it('reads one message, several or none from a frame, text or binary', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-o-a-b-e-d', events));
      const game = connect$(dimmer, { dial, clock });
      const values = { a: 1, b: 2, c: 4, d: 9 };
      expectObservable(game.on('level').pipe(map(({ value }) => value)), '^------------!').toBe('---a-(bc)d', values);
    });
  });

  it('reports a frame that cannot be read, and a message that its schema refuses', () => {
    marbles(({ cold, clock, flush, expectObservable }) => {
      const { dial } = fakeDial(cold('-o-x-y-a', events));
      const game = connect$(dimmer, { dial, clock });
      const faults = jest.fn();
      game.fault$.subscribe(faults);
      expectObservable(game.on('level'), '^---------!').toBe('-------a', { a: { type: 'level', value: 1 } });
      flush();
      expect(faults.mock.calls).toMatchObject([
        [{ kind: 'invalid', raw: 'bad 1', issues: [{ message: 'a bad line' }] }],
        [{ kind: 'invalid', raw: 'level one', type: 'level' }],
      ]);
    });
  });

  it('numbers frames as they are written, anew on each socket, and writes bytes as a binary frame', () => {
    marbles(({ cold, hot, clock, expectObservable }) => {
      const { dial, action$ } = fakeDial(cold('-o---#', { o: opened }), cold('-o', { o: opened }));
      const game = connect$(dimmer, { dial, clock, backoff: { initialMs: 2, jitter: false } });
      hot('--a-b----c', { a: 1, b: 0, c: 2 }).subscribe((value) => game.send.next({ type: 'level', value }));
      const written$ = action$.pipe(
        map((action) => (action.kind === 'write' ? `${action.bytes ? 'bytes' : 'text'} ${action.text}` : action.kind)),
      );
      expectObservable(written$).toBe('d-a-b--d-c-x', {
        d: 'dial',
        a: 'text 1:level 1',
        b: 'bytes 2:level 0',
        c: 'text 1:level 2',
        x: 'close',
      });
      expectObservable(game, '^----------!').toBe('-');
    });
  });

  it('refuses a message that its framing cannot write, which takes no number', () => {
    marbles(({ cold, clock, flush, expectObservable }) => {
      const { dial } = fakeDial(cold('o', { o: opened }));
      const game = connect$(dimmer, { dial, clock, warn: () => undefined });
      const faults = jest.fn();
      game.fault$.subscribe(faults);
      const unlucky = { type: 'level', value: 13 } as const;
      const message = { type: 'level', value: 7 } as const;
      expectObservable(game.deliver(unlucky)).toBe('(o|)', {
        o: { kind: 'dropped', message: unlucky, cause: 'refused' },
      });
      expectObservable(game.deliver(message)).toBe('(o|)', { o: { kind: 'sent', message, text: '1:level 7', n: 1 } });
      flush();
      expect(faults).toHaveBeenCalledWith(expect.objectContaining({ kind: 'callback', where: 'framing.serialize' }));
    });
  });
});
