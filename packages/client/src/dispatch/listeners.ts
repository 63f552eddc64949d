import type { Subscriber } from 'rxjs';

/** Those who listen to one thing: what a Subject does, for values alone, and so with less of everything. */
export interface Listeners<T> {
  all: readonly Subscriber<T>[];
}

/** Adds one who listens until unsubscribed. */
export function addListener<T>(listeners: Listeners<T>, subscriber: Subscriber<T>): void {
  listeners.all = [...listeners.all, subscriber];
  subscriber.add(() => (listeners.all = listeners.all.filter((other) => other !== subscriber)));
}

/** Gives a value to all who listen now; who joins or leaves meanwhile makes no difference to the others. */
export function notifyListeners<T>(listeners: Listeners<T>, value: T): void {
  for (const listener of listeners.all) listener.next(value);
}
