import { connect$, protocol } from '@hardware-ws/client';
import { fakeDial, frame, marbles, opened } from '@hardware-ws/client/testing';
import * as fc from 'fast-check';
import { map } from 'rxjs';
import * as z from 'zod/mini';
import { twoPartFrames } from './two-part-frames.ts';

const cue = z.object({ type: z.literal('cue'), number: z.int() });
const show = protocol({
  url: 'ws://localhost:8000/',
  framing: twoPartFrames,
  inbound: { cue },
  outbound: { cue },
  hello: () => [{ type: 'cue', number: 0 }],
});

describe('twoPartFrames', () => {
  it('reads whatever it writes', () => {
    const { parse, serialize } = twoPartFrames;
    const message = fc.tuple(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(message, ([type, fields]) => {
        // JSON has no -0.
        const sent = JSON.parse(JSON.stringify({ ...fields, type })) as { readonly type: string };
        expect(parse(serialize(sent, 1) as string)).toEqual(sent);
      }),
    );
  });

  it('translates messages in both directions', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial, written$ } = fakeDial(cold('-o-c', { o: opened, c: frame('["cue",{"number":7}]') }));
      expectObservable(written$).toBe('-w', { w: '["cue",{"number":0}]' });
      expectObservable(connect$(show, { clock, dial }), '10ms !').toBe('---c', { c: { type: 'cue', number: 7 } });
    });
  });

  it('makes a fault of a frame of another form', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-o-x', { o: opened, x: frame('hello?') }));
      const game = connect$(show, { clock, dial });
      expectObservable(game.fault$.pipe(map(({ kind }) => kind)), '10ms !').toBe('---f', { f: 'invalid' });
      expectObservable(game, '10ms !').toBe('');
    });
  });
});
