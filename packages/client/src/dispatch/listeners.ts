import { Observable, type Subscriber } from 'rxjs';

/** The subscribers of one source: a Subject for values alone, which takes less memory and time. */
export interface Listeners<T> {
  all: readonly Subscriber<T>[];
}

/** Adds a subscriber until it unsubscribes. */
export function addListener<T>(listeners: Listeners<T>, subscriber: Subscriber<T>): void {
  listeners.all = [...listeners.all, subscriber];
  subscriber.add(() => (listeners.all = listeners.all.filter((other) => other !== subscriber)));
}

/** Gives a value to the current subscribers. One that joins or leaves meanwhile does not affect the others. */
export function notifyListeners<T>(listeners: Listeners<T>, value: T): void {
  for (const listener of listeners.all) listener.next(value);
}

/** The values that the listeners are given, as an Observable. */
export function fromListeners<T>(listeners: Listeners<T>): Observable<T> {
  return new Observable((subscriber) => addListener(listeners, subscriber));
}

/** Completes every current subscriber. */
export function completeListeners<T>(listeners: Listeners<T>): void {
  for (const listener of listeners.all) listener.complete();
}
