import { marbles } from '@hardware-ws/client/testing';
import { NEVER, filter, map } from 'rxjs';
import { fakeBox, gameThatHears, stepAfter } from '../../../test/fair-fakes.ts';
import { race$ } from './race.ts';

const press = { type: 'buzzer_pressed', buzzerId: 1 } as const;

const steps = {
  c: stepAfter('press', { selected: 1, pendingPress: press, send: [press] }),
  i: stepAfter('press', { note: 'press 2 ignored: 1 of another box was first' }),
  e: stepAfter('enabled', { enabled: true }),
};

const numbers = { n: { buzzerId: null }, 1: { buzzerId: 1 } };

/** The lines, without the time of day. */
const texts = map((line: string) => line.replace(/^\S+ {2}/, ''));
const shown = filter((line: string) => line !== '');

describe('race$', () => {
  it('is over once the host and all boxes have heard the winner', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const game = (diagram: string) => gameThatHears(hot(diagram, numbers));
      const [one, two] = [
        fakeBox(1, hot('-c', steps), game('-----1')),
        fakeBox(2, hot('---e', steps), game('-n-----1')),
      ];
      const room = { host: game('---1'), boxes: [one, two], clock };
      expectObservable(race$(room, [{ box: one, afterMs: 0 }]).pipe(texts)).toBe('a------b 22ms |', {
        a: 'box 1 pressed',
        b: '',
      });
    });
  });

  it('waits for the second press, and tells why it is ignored', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const game = gameThatHears(hot('--1', numbers));
      const [one, two] = [fakeBox(1, hot('-c', steps), game), fakeBox(2, hot('------i', steps), game)];
      const race = [
        { box: one, afterMs: 0 },
        { box: two, afterMs: 5 },
      ];
      expectObservable(race$({ host: game, boxes: [one, two], clock }, race).pipe(shown, texts)).toBe(
        'a----bi 28ms |',
        {
          a: 'box 1 pressed',
          b: 'box 2 pressed, 5.0 ms later',
          i: 'press 2 ignored: 1 of another box was first',
        },
      );
    });
  });

  it('waits for no winner if no press counts', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const game = gameThatHears(NEVER);
      const box = fakeBox(2, hot('--i', steps), game);
      expectObservable(
        race$({ host: game, boxes: [box], clock }, [{ box, afterMs: 0 }]).pipe(
          shown,
          map(() => 'x'),
        ),
      ).toBe('x-x 27ms |');
    });
  });

  it('reports after 5 s that nobody has won', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const game = gameThatHears(NEVER);
      const box = fakeBox(1, hot('-c', steps), game);
      expectObservable(race$({ host: game, boxes: [box], clock }, [{ box, afterMs: 0 }]).pipe(texts)).toBe(
        'a 4999ms (b|)',
        { a: 'box 1 pressed', b: 'nobody has won within 5000 ms' },
      );
    });
  });
});
