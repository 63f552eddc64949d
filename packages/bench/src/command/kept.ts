import { ReplaySubject, firstValueFrom, type Observable, type Subscription } from 'rxjs';

/** Returns the first value of a source. The source keeps running until `running` is unsubscribed. */
export function kept<T>(source$: Observable<T>, running: Subscription): Promise<T> {
  const values$ = new ReplaySubject<T>(1, Infinity);
  running.add(source$.subscribe(values$));
  return firstValueFrom(values$);
}
