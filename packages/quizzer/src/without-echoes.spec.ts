import { connect$, sendTo, type Fault, type Outcome } from '@hardware-ws/client';
import { fakeDial, frame, lost, marbles, opened, type MarblesHelpers } from '@hardware-ws/client/testing';
import { NEVER, ReplaySubject, delay, map, merge, mergeMap, of, throwError, timer } from 'rxjs';
import { quizzer } from './quizzer.ts';
import type { QuizzerOutgoingMessage } from './messages/quizzer-outgoing-messages.ts';
import { withoutEchoes } from './without-echoes.ts';

const toggle = { type: 'toggle_buzzers', enabled: true } as const;
const press = { type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' } as const;

/** A game that is held open for 50 ms. It echoes each message a millisecond later, or on the next link if the link was lost. */
function relayed({ cold, clock, expectObservable }: MarblesHelpers, ...links: readonly string[]) {
  const text$ = new ReplaySubject<string>();
  const scripts = links.map((link) => {
    const heard$ = link.includes('#') ? NEVER : text$.pipe(delay(1), map(frame));
    return merge(cold(link, { o: opened }, lost()), heard$);
  });
  const fake = fakeDial(...scripts);
  fake.written$.subscribe(text$);
  const backoff = { initialMs: 5, factor: 1, jitter: false };
  const protocol = quizzer({ host: 'quiz.local', gameId: 1 });
  const game = connect$(protocol, { clock, dial: fake.dial, backoff, warn: () => undefined });
  expectObservable(game.keepOpen$, '^ 49ms !').toBe('-');
  return { game, sent$: fake.sent$ };
}

const kinds = map(({ kind }: Outcome | Fault) => kind[0]);
const types = map(({ type }: { readonly type: string }) => type[0]);
function at(ms: number, what: () => void) {
  return timer(ms).subscribe(what);
}

describe('withoutEchoes', () => {
  it('omits what was sent through it, but not an equal message from another client', () => {
    marbles((helpers) => {
      const { game } = relayed(helpers, '-o');
      const others = withoutEchoes(game);
      at(3, () => others.send.next(toggle));
      at(5, () => game.send.next(toggle));
      at(7, () => others.send.next(toggle));
      helpers.expectObservable(game.pipe(types), '^ 48ms !').toBe('----t-t-t');
      helpers.expectObservable(others.pipe(types), '^ 48ms !').toBe('------t');
      helpers.expectObservable(others.on('toggle_buzzers', 'join_game').pipe(types), '^ 48ms !').toBe('------t');
    });
  });

  it('does not omit an equal message that another client sent earlier', () => {
    marbles((helpers) => {
      const { game } = relayed(helpers, '-o');
      const others = withoutEchoes(game);
      at(3, () => {
        game.send.next({ ...toggle, whose: 'theirs' });
        others.send.next({ ...toggle, whose: 'ours' });
      });
      const whose$ = others.pipe(map((message) => (message as Readonly<Record<string, unknown>>)['whose']));
      helpers.expectObservable(whose$, '^ 48ms !').toBe('----t', { t: 'theirs' });
    });
  });

  it('omits both copies of a press that was sent twice', () => {
    marbles((helpers) => {
      const { game } = relayed(helpers, '-o--#', '-o');
      const others = withoutEchoes(game);
      const outcome$ = timer(3).pipe(mergeMap(() => others.deliver(press)));
      helpers.expectObservable(outcome$.pipe(kinds)).toBe('----------(c|)');
      helpers.expectObservable(game.pipe(types), '^ 48ms !').toBe('----------bb');
      helpers.expectObservable(others.pipe(types), '^ 48ms !').toBe('-');
    });
  });

  it('distinguishes two views of one connection', () => {
    marbles((helpers) => {
      const { game } = relayed(helpers, '-o');
      const [one, other, both] = [withoutEchoes(game), withoutEchoes(game), withoutEchoes(withoutEchoes(game))];
      at(3, () => one.send.next(toggle));
      at(5, () => other.send.next(toggle));
      at(7, () => both.send.next(toggle));
      helpers.expectObservable(one.pipe(types), '^ 48ms !').toBe('  ------t-t');
      helpers.expectObservable(other.pipe(types), '^ 48ms !').toBe('----t---t');
      helpers.expectObservable(both.pipe(types), '^ 48ms !').toBe(' ----t-t');
    });
  });

  it('adds only a mark to what it sends', () => {
    marbles((helpers) => {
      const { game, sent$ } = relayed(helpers, '-o');
      const message = Object.freeze({ type: 'select_board', board: 7, sent_by: 'somebody' } as const);
      const mark = expect.stringMatching(/^[0-9a-z]+-[0-9a-z]+$/) as unknown;
      helpers.expectObservable(of(message).pipe(sendTo(withoutEchoes(game)), kinds)).toBe('-(s|)');
      helpers.expectObservable(sent$).toBe('-m', { m: { ...message, sent_by: mark } });
    });
  });

  it('otherwise behaves like the connection: status, faults and recovery', () => {
    marbles((helpers) => {
      const { game } = relayed(helpers, '-o');
      const others = withoutEchoes(game);
      const unreadable = new Proxy(toggle, {
        ownKeys() {
          throw new Error('oops');
        },
      });
      at(3, () => others.send.next(unreadable));
      at(5, () => throwError(() => lost()).subscribe(others.send));
      at(7, () => others.send.next(undefined as unknown as QuizzerOutgoingMessage));
      helpers.expectObservable(others.fault$.pipe(kinds)).toBe('---d-p-d');
      helpers.expectObservable(others.on('toggle_buzzers'), '^ 48ms !').toBe('-');
      expect(() => others.on('oops' as 'join_game')).toThrow('oops');
      const { keepOpen$, status$, latency$, fault$, heldCount, skippedCounts } = others;
      expect(game).toMatchObject({ keepOpen$, status$, latency$, fault$, heldCount, skippedCounts });
    });
  });
});
