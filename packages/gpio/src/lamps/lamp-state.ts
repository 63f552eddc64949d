import type { Observable } from 'rxjs';

/**
 * What a lamp does: burn, be dark, or follow a pattern such as `blink$()` and stay at the level the pattern ends with.
 *
 * @example
 * const alarm: LampState = blink$({ onMs: 100, offMs: 100 });
 */
export type LampState = 'on' | 'off' | Observable<0 | 1>;
