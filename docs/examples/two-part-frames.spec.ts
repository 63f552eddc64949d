import { connect$, protocol } from '@hardware-ws/client';
import { fakeDial, frame, marbles, opened } from '@hardware-ws/client/testing';
import { map } from 'rxjs';
import * as z from 'zod/mini';
import { twoPartFrames } from './two-part-frames.ts';

const cue = z.object({ type: z.literal('cue'), number: z.int() });
const show = protocol({
  url: 'ws://localhost:8000/',
  inbound: { cue },
  outbound: { cue },
  hello: () => [{ type: 'cue', number: 0 }],
});

describe('twoPartFrames', () => {
  it('translates messages in both directions', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial, written$ } = fakeDial(cold('-o-c', { o: opened, c: frame('["cue",{"number":7}]') }));
      expectObservable(written$).toBe('-w', { w: '["cue",{"number":0}]' });
      const game = connect$(show, { clock, dial: twoPartFrames(dial) });
      expectObservable(game, '10ms !').toBe('---c', { c: { type: 'cue', number: 7 } });
    });
  });

  it('leaves a frame of another form to the connection, which reports it as a fault', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-o-x', { o: opened, x: frame('hello?') }));
      const game = connect$(show, { clock, dial: twoPartFrames(dial) });
      expectObservable(game.fault$.pipe(map(({ kind }) => kind)), '10ms !').toBe('---f', { f: 'invalid' });
      expectObservable(game, '10ms !').toBe('');
    });
  });
});
