import { filter, map, take } from 'rxjs';
import { dialling, playing } from '../test/playing.ts';
import type { Fault } from './faults/fault.ts';
import { LinkError } from './link/end/link-error.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, opened } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const points = map(({ points }: { readonly points: number }) => points);
const values = { s: 1, t: 2 };

function reason(fault: Fault) {
  return fault.kind === 'invalid' && (fault.issues[0]?.message.replace('expected ', '').slice(0, 8) ?? '');
}

describe('a received message', () => {
  it('is emitted once to the subscribers of all messages and of its type', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-ospt']));
      helpers.expectObservable(game.pipe(map(({ type }) => type))).toBe('--spt', { s: 'score', p: 'ping', t: 'score' });
      helpers.expectObservable(game.on('score').pipe(points)).toBe('     --s-t', values);
      helpers.expectObservable(game.on('score', 'score').pipe(points)).toBe('--s-t', values);
    });
  });

  it('is a fault when it is invalid, and the connection survives', () => {
    marbles((helpers) => {
      const bad = { j: frame('{'), l: frame('x'.repeat(101)), b: { kind: 'frame', data: new ArrayBuffer(2) } };
      const game = playing(helpers, dialling(helpers, ['-ojlbxs'], bad), {}, { maxLength: 100 });
      helpers.expectObservable(game.fault$.pipe(map(reason))).toBe('--jlbx', {
        j: 'not JSON',
        l: 'at most ',
        b: 'a text f',
        x: 'Invalid ',
      });
      helpers.expectObservable(game.on('score').pipe(points)).toBe('------s', values);
    });
  });

  it('names the type and the path of the field in a fault', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-ox']));
      helpers.expectObservable(game).toBe('-');
      helpers.expectObservable(game.fault$).toBe('--x', {
        x: {
          kind: 'invalid',
          type: 'score',
          raw: '{"type":"score"}',
          issues: [expect.objectContaining({ path: ['points'] })],
        },
      });
    });
  });

  it('is skipped and counted, without a fault, when its type is not in the protocol', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-ousu'], { u: frame({ type: 'unknown' }) }));
      helpers.expectObservable(game.fault$).toBe('-');
      helpers.expectObservable(game.pipe(map(({ type }) => type))).toBe('---s', { s: 'score' });
      helpers.flush();
      expect([...game.skippedCounts]).toEqual([['unknown', 2]]);
    });
  });

  it('is skipped without being parsed, by the type at its beginning, when nothing wants that type and peekType is set', () => {
    marbles((helpers) => {
      const frames = {
        s: frame('{"type":"score",not read'),
        u: frame('{"type": "unknown",not read'),
        x: frame('{"type":"ping",not JSON'),
        d: frame('{"type":"score","type":"ping","id":1}'),
      };
      const game = playing(helpers, dialling(helpers, ['-osudxp'], frames), {}, { peekType: true });
      helpers.expectObservable(game.on('ping').pipe(map(({ type }) => type[0]))).toBe('------p');
      helpers.expectObservable(game.fault$.pipe(map(reason))).toBe('-----x', { x: 'not JSON' });
      helpers.flush();
      expect([...game.skippedCounts]).toEqual([['unknown', 1]]);
    });
  });

  it('is a fault and a redial when it is longer than maxPayload', () => {
    marbles((helpers) => {
      const oversized = new LinkError({ kind: 'oversized' });
      const { dial } = fakeDial(helpers.cold('-o-#', { o: opened }, oversized), helpers.cold('-o', { o: opened }));
      const game = playing(helpers, { dial });
      helpers.expectObservable(game).toBe('-');
      helpers.expectObservable(game.fault$.pipe(map(reason))).toBe('---l', { l: 'a messag' });
      const opens$ = game.status$.pipe(
        filter(({ kind }) => kind === 'open'),
        map(() => 'o'),
      );
      helpers.expectObservable(opens$).toBe('-o-------o');
    });
  });

  it('keeps the fields that are not in a loose schema', () => {
    marbles((helpers) => {
      const more = { type: 'score', points: 1, by: 'Ada' };
      const game = playing(helpers, dialling(helpers, ['-om'], { m: frame(more) }));
      helpers.expectObservable(game).toBe('--m', { m: more });
    });
  });

  it('is not validated when nothing wants it: keepOpen$ and sendTo want no messages', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-oxxxx']));
      helpers.expectObservable(game.fault$.pipe(map(({ kind }) => kind))).toBe('---xx', { x: 'invalid' });
      helpers.expectObservable(game.keepOpen$, '        ^------!').toBe('-');
      helpers.expectObservable(game.on('ping'), '  ^------!').toBe('-');
      helpers.expectObservable(game.on('score'), ' ---^-!').toBe('-');
    });
  });

  it('is validated for the reply even when nothing else wants it', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-opq'], { q: frame('{"type":"ping"}') });
      const game = playing(helpers, fake, { replies: { ping: ({ n }) => ({ type: 'pong', n }) } });
      helpers.expectObservable(fake.written$).toBe('--p', { p: '{"type":"pong","n":7}' });
      helpers.expectObservable(game.fault$.pipe(map(({ kind }) => kind))).toBe('---x', { x: 'invalid' });
      helpers.expectObservable(game.keepOpen$).toBe('-');
    });
  });

  it('is answered even after the reply to another message failed', () => {
    marbles((helpers) => {
      const error = new Error('no reply');
      let calls = 0;
      const fake = dialling(helpers, ['-opp']);
      const ping = ({ n }: { readonly n: number }) => {
        calls += 1;
        if (calls === 1) throw error;
        return { type: 'pong' as const, n };
      };
      const game = playing(helpers, fake, { replies: { ping } });
      helpers.expectObservable(fake.written$).toBe('---p', { p: '{"type":"pong","n":7}' });
      helpers.expectObservable(game.fault$).toBe('  --f', { f: { kind: 'callback', where: 'replies.ping', error } });
      helpers.expectObservable(game.keepOpen$).toBe('-');
    });
  });

  it('keeps arriving across reconnections', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-os#', '-ot']));
      helpers.expectObservable(game.on('score').pipe(points), '^----------!').toBe('--s-------t', values);
    });
  });

  it('stops only for a subscriber that has left', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-ost']));
      helpers.expectObservable(game.on('score').pipe(take(1), points)).toBe('--(s|)', values);
      helpers.expectObservable(game.on('score').pipe(points)).toBe('        --st', values);
      helpers.expectObservable(game.pipe(filter(({ type }) => type === 'ping'))).toBe('-');
    });
  });
});
