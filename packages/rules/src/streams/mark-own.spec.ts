import { marbles } from '@hardware-ws/client/testing';
import { Subject } from 'rxjs';
import { markOwn } from './mark-own.ts';

describe('an echo', () => {
  const a = { type: 'a', n: 1 };

  it('is recognized once for each sent message, with the fields that the backend adds', () => {
    const sent$ = new Subject<{ readonly type: string }>();
    const heard$ = new Subject<typeof a & { readonly channel_id?: string }>();
    const owns: boolean[] = [];
    heard$.pipe(markOwn(sent$)).subscribe({
      next: ({ own }) => owns.push(own),
      error: (error: unknown) => {
        throw error;
      },
    });
    heard$.next(a);
    sent$.next(a);
    heard$.next({ ...a, n: 2 });
    heard$.next({ ...a, channel_id: 'x' });
    heard$.next(a);
    heard$.complete();
    expect(owns).toEqual([false, false, true, false]);
    expect(sent$.observed).toBe(false);
  });

  it('counts as a message of another client after two seconds', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const output = hot('- 2002ms a|', { a }).pipe(markOwn(cold('a', { a })));
      expectObservable(output).toBe('- 2002ms a|', { a: { message: a, own: false } });
    });
  });
});
