import { Observable, Subject, type Subscriber } from 'rxjs';
import type { Message } from '../message.ts';

/** A place per message type for those who want it, and one for those who want all. */
export interface Slots<In extends Message> {
  readonly all$: Observable<In>;
  readonly on: <T extends In['type']>(types: readonly T[]) => Observable<Extract<In, { readonly type: T }>>;
  readonly wanted: (type: string) => boolean;
  readonly emit: (message: In) => void;
}

/**
 * Slots for the given types: to emit is to look one up, however many listen to others. Some types are wanted `always`,
 * whether anybody listens or not.
 */
export function slots<In extends Message>(
  types: readonly string[],
  always: (type: string) => boolean = () => false,
): Slots<In> {
  const all$ = new Subject<In>();
  const byType = new Map(types.map((type) => [type, { message$: new Subject<In>(), always: always(type) }]));
  return {
    all$: all$.asObservable(),
    on: (wanted) =>
      new Observable((subscriber) => {
        for (const type of new Set(wanted)) byType.get(type)?.message$.subscribe(subscriber as Subscriber<In>);
      }),
    wanted(type) {
      const slot = byType.get(type);
      return slot !== undefined && (slot.always || all$.observed || slot.message$.observed);
    },
    emit(message) {
      const slot = byType.get(message.type);
      if (slot?.message$.observed) slot.message$.next(message);
      if (all$.observed) all$.next(message);
    },
  };
}
