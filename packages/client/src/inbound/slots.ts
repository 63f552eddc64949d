import { NEVER, Subject, merge, type Observable } from 'rxjs';
import type { Message } from '../message.ts';

/** A place per message type for those who want it, and one for those who want all. */
export interface Slots<In extends Message> {
  readonly all$: Observable<In>;
  readonly on: <T extends In['type']>(types: readonly T[]) => Observable<Extract<In, { readonly type: T }>>;
  readonly wanted: (type: string) => boolean;
  readonly emit: (message: In) => void;
}

/** Slots for the given types: to emit is to look one up, however many listen to others. */
export function slots<In extends Message>(types: readonly string[]): Slots<In> {
  const all$ = new Subject<In>();
  const byType = new Map(types.map((type) => [type, new Subject<In>()]));
  const slot = <T extends In['type']>(type: T) =>
    (byType.get(type) ?? NEVER) as Observable<Extract<In, { readonly type: T }>>;
  return {
    all$: all$.asObservable(),
    on: (wanted) => merge(...Array.from(new Set(wanted), slot)),
    wanted: (type) => all$.observed || byType.get(type)?.observed === true,
    emit(message) {
      byType.get(message.type)?.next(message);
      all$.next(message);
    },
  };
}
