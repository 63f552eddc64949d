import { readFileSync } from 'node:fs';
import { interval, map, timer } from 'rxjs';
import { connect$ } from '../../connect.ts';
import { systemClock } from '../../time/system-clock.ts';
import { fakeDial } from '../fake-dial/fake-dial.ts';
import { marbles } from './marbles.ts';
import { opened } from '../fake-dial/fake-event.ts';

/** The error of a marble test. */
function thrownBy(...test: Parameters<typeof marbles>): Error & { readonly stack: string } {
  try {
    marbles(...test);
  } catch (error) {
    return error as Error & { readonly stack: string };
  }
  throw new Error('it did not throw');
}

describe('marbles', () => {
  it('provides a clock of virtual time', () => {
    marbles(({ clock, expectObservable }) => {
      expectObservable(timer(3).pipe(map(() => [clock.monotonic(), clock.wall()]))).toBe('---(a|)', { a: [3, 3] });
    });
  });

  it('ends streams that would never end', () => {
    marbles(({ expectObservable }) => expectObservable(interval(4)).toBe('----a---b--', { a: 0, b: 1 }), {
      maxFrames: 10,
    });
  });

  it('fails the test when a diagram differs', () => {
    const wrong = () => marbles(({ expectObservable }) => expectObservable(timer(1)).toBe('--(a|)', { a: 0 }));
    expect(wrong).toThrow('the diagrams differ');
  });

  it('leaves the comparison to another framework', () => {
    const compared: unknown[] = [];
    marbles(({ expectObservable }) => expectObservable(timer(1)).toBe('--(a|)', { a: 0 }), {
      assertEqual: (...both) => compared.push(both),
    });
    expect(compared).toHaveLength(1);
  });

  it('counts the active timers', () => {
    marbles(({ timers, flush }) => {
      const ticks = interval(1).subscribe();
      expect(timers()).toBe(1);
      ticks.unsubscribe();
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('needs no test framework', () => {
    const { expect: framework } = globalThis as { expect?: unknown };
    Object.assign(globalThis, { expect: undefined });
    try {
      marbles(({ expectObservable }) => expectObservable(timer(1)).toBe('-(a|)', { a: 0 }));
    } finally {
      Object.assign(globalThis, { expect: framework });
    }
  });

  it('shows both diagrams on one time line, with the meaning of the letters', () => {
    const { message } = thrownBy(
      ({ cold, expectObservable }) => {
        const source$ = cold('-a 89999ms b-(cd|)', { a: { n: 1 }, b: 'b', c: { n: 2 }, d: { n: 1 } });
        expectObservable(source$).toBe('-a 89999ms b-(ad|)', { a: { n: 1 }, b: 'b', d: { n: 3 } });
      },
      { maxFrames: 100_000 },
    );
    expect(message.split('\n')).toEqual([
      'the diagrams differ',
      '',
      '  ms        1  90001  90003',
      '  expected  a--b------(ad|)--',
      '  actual    a--b------(ca|)--',
      '  a = {"n":1}',
      '  c = {"n":2}',
      '  d = {"n":3}',
      '',
    ]);
  });

  it('points at the line of the expectation', () => {
    const { stack } = thrownBy(({ expectObservable }) => {
      expectObservable(timer(1)).toBe('-(a|)', { a: 0 });
      expectObservable(timer(1)).toBe('--(a|)', { a: 0 });
    });
    const [, line] = /\n\s+at .*marbles\.spec\.ts:(\d+)/.exec(stack) ?? [];
    const text = readFileSync(__filename, 'utf8').split('\n')[Number(line) - 1];
    expect(text).toContain("expectObservable(timer(1)).toBe('--(a|)'");
  });

  it('points at unexpected subscriptions', () => {
    const { message, stack } = thrownBy(({ cold, expectSubscriptions, expectObservable }) => {
      const source$ = cold('---|');
      expectObservable(source$).toBe('---|');
      expectSubscriptions(source$.subscriptions).toBe('^----!');
    });
    expect(message).toContain('  expected  ^-----!--\n  actual    ^--!-----');
    expect(stack.split('\n').find((line) => /^\s+at /.test(line))).toMatch(/marbles\.spec\.ts/);
  });

  it('refuses a diagram that continues after the end, and explains how to move the end', () => {
    const late = ({ cold, expectObservable }: Parameters<Parameters<typeof marbles>[0]>[0]) =>
      expectObservable(cold('90s a')).toBe('100s ');
    expect(thrownBy(late).message).toBe(
      '"100s " continues until 99999 ms, but virtual time ends at 60000 ms. Move the end: marbles(test, { maxFrames: 99999 }).',
    );
    expect(thrownBy(late, { maxFrames: 99_999 }).message).toContain('the diagrams differ');
    const logs: [] = [];
    expect(thrownBy(({ expectSubscriptions }) => expectSubscriptions(logs).toBe('^ 70s !')).message).toContain(
      '70001 ms',
    );
  });

  it('explains that the clock was forgotten', () => {
    const { message, stack } = thrownBy(({ cold, expectObservable }) => {
      const { dial } = fakeDial(cold('-o', { o: opened }));
      const game = connect$({ url: 'ws://show/', inbound: {}, outbound: {} }, { dial });
      expectObservable(game, '^--!').toBe('----');
    });
    expect(message).toContain('marbles(({ clock }) => connect$(protocol, { clock, … }))');
    expect(stack).not.toContain('watch-system-clock.ts');
    expect(systemClock.wall()).toBeGreaterThan(1e12);
    expect(systemClock.wall.name).toBe('wall');
  });

  it('explains that virtual time cannot wait for a promise', () => {
    const { message } = thrownBy(({ clock, expectObservable }) => {
      const protocol = { url: () => Promise.resolve('ws://show/'), inbound: {}, outbound: {} };
      expectObservable(connect$(protocol, { clock, dial: fakeDial().dial }), '^--!').toBe('----');
    });
    expect(message).toBe(
      'url returned a promise, and virtual time cannot wait for a promise. In this test, return the value itself.',
    );
  });
});
