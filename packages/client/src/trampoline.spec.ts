import { EMPTY, NEVER, Subject, of, throwError } from 'rxjs';
import { lost } from './testing/lost.ts';
import { marbles } from './testing/marbles.ts';
import { trampoline } from './trampoline.ts';

describe('trampoline', () => {
  it('runs a task at once', () => {
    const task = jest.fn();
    trampoline().run(task);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('runs a task that another one causes after it, in order', () => {
    const { run } = trampoline();
    const log: string[] = [];
    run(() => {
      run(() => {
        run(() => log.push('d'));
        log.push('b');
      });
      run(() => log.push('c'));
      log.push('a');
    });
    expect(log.join('')).toBe('abcd');
  });

  it('runs those behind a task that throws', () => {
    const { run } = trampoline();
    const [behind, later] = [jest.fn(), jest.fn()];
    const failing = () =>
      run(() => {
        run(behind);
        throw new Error('broken');
      });
    expect(failing).toThrow('broken');
    expect(behind).toHaveBeenCalledTimes(1);
    run(later);
    expect(later).toHaveBeenCalledTimes(1);
  });
});

describe('takeTurns', () => {
  it('shows everybody the same order, whatever the first one causes', () => {
    const source = new Subject<string>();
    const turns$ = new Subject<string>();
    const log: string[] = [];
    source.pipe(trampoline().takeTurns()).subscribe(turns$);
    turns$.subscribe((value) => value === 'a' && source.next('b'));
    turns$.subscribe((value) => log.push(value));
    source.next('a');
    expect(log).toEqual(['a', 'b']);
  });

  it('completes and errors in turn too', () => {
    const source = new Subject<string>();
    const log: string[] = [];
    source.pipe(trampoline().takeTurns()).subscribe({
      next: (value) => {
        source.complete();
        log.push(value);
      },
      complete: () => log.push('|'),
    });
    source.next('a');
    expect(log).toEqual(['a', '|']);
  });

  it('passes nothing on to who has left in the meantime', () => {
    const source = new Subject<string>();
    const log: string[] = [];
    const subscription = source.pipe(trampoline().takeTurns()).subscribe((value) => {
      source.next('b');
      log.push(value);
      subscription.unsubscribe();
    });
    source.next('a');
    expect(log).toEqual(['a']);
  });

  it('passes on an empty source, one that never emits and one that errors, and leaves it when unsubscribed', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const operator = <T>() => trampoline().takeTurns<T>();
      expectObservable(EMPTY.pipe(operator())).toBe('|');
      expectObservable(NEVER.pipe(operator())).toBe('-');
      expectObservable(throwError(() => lost()).pipe(operator())).toBe('#', undefined, lost());
      expectObservable(of('a').pipe(operator())).toBe('(a|)');
      const source = cold('-a-a');
      expectObservable(source.pipe(operator()), '^-!').toBe('-a');
      expectSubscriptions(source.subscriptions).toBe('^-!');
    });
  });
});
