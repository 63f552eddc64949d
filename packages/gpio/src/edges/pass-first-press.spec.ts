import { marbles } from '@hardware-ws/client/testing';
import { Subject, of, timer } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import { passFirstPress } from './pass-first-press.ts';

const edges = { p: edge(1, 1), r: edge(0, 2), q: edge(1, 3, 'GPIO27') };

describe('passFirstPress', () => {
  it('passes the first press of any pin, and the next one only when it is rearmed', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot('  -p-q-p-q-p-|', edges);
      const rearm$ = hot('   ------x-----');
      expectObservable(source$.pipe(passFirstPress({ rearm$ }))).toBe('-p-----q---|', edges);
      expectSubscriptions(rearm$.subscriptions).toBe(['-^----!', '-------^---!']);
    });
  });

  it('drops releases, even if it is rearmed while the button is down', () => {
    marbles(({ hot, expectObservable }) => {
      const rearm$ = hot('--x--');
      expectObservable(hot('rp-rq', edges).pipe(passFirstPress({ rearm$ }))).toBe('-p--q', edges);
    });
  });

  it('passes one of several presses in a burst', () => {
    const rearm$ = new Subject();
    expect(record(of(edges.q, edges.p, edges.q).pipe(passFirstPress({ rearm$ })))).toEqual([edges.q]);
  });

  it('rearms itself by a timer that starts with the press', () => {
    marbles(({ hot, expectObservable }) => {
      const source$ = hot('--p--q-p-----q', edges);
      expectObservable(source$.pipe(passFirstPress({ rearm$: timer(4) }))).toBe('--p----p-----q', edges);
    });
  });

  it('passes nothing anymore if rearm$ completes without a value', () => {
    marbles(({ cold, hot, expectObservable }) => {
      expectObservable(hot('-p-q-p-|', edges).pipe(passFirstPress({ rearm$: cold('|') }))).toBe('-p-----|', edges);
    });
  });

  it('passes on completion, errors of both and unsubscribe', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const first = passFirstPress({ rearm$: cold('-') });
      expectObservable(cold<never>('|').pipe(first)).toBe('|');
      expectObservable(cold<never>('-').pipe(first)).toBe('-');
      expectObservable(cold('-p-#', edges).pipe(first)).toBe('-p-#', edges);
      const broken = passFirstPress({ rearm$: cold('#') });
      expectObservable(cold('-p-q', edges).pipe(broken)).toBe('-(p#)', edges);
      const source$ = hot('-p-q', edges);
      const rearm$ = hot('----');
      expectObservable(source$.pipe(passFirstPress({ rearm$ })), '^-!').toBe('-p', edges);
      expectSubscriptions(source$.subscriptions).toBe('^-!');
      expectSubscriptions(rearm$.subscriptions).toBe('-^!');
    });
  });

  it('can be used twice, each armed separately', () => {
    marbles(({ cold, expectObservable }) => {
      const first = passFirstPress({ rearm$: cold('-') });
      expectObservable(cold('-p-q', edges).pipe(first)).toBe('-p', edges);
      expectObservable(cold('-q-p', edges).pipe(first)).toBe('-q', edges);
    });
  });
});
