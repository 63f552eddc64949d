import type { Observer } from 'rxjs';

/**
 * A sink to subscribe producers with: `presses$.subscribe(game.send)`.
 *
 * `next` sends at once or as the type's delivery says. A producer's `error` is a fault, its `complete` is nothing:
 * neither closes the sink for the others.
 */
export type SendSubject<Out> = Readonly<Observer<Out>>;
