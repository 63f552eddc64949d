import { filter, type Observable } from 'rxjs';
import type { Message } from './message.ts';

/**
 * Passes the messages of the given types, typed as those.
 *
 * ```
 * source:          --a--b--a--
 * ofType('a'):     --a-----a--
 * ```
 *
 * @example
 * game.pipe(ofType('toggle_buzzers')).subscribe(({ enabled }) => console.log(enabled));
 */
export function ofType<M extends Message, T extends M['type']>(
  ...types: readonly [T, ...T[]]
): (source: Observable<M>) => Observable<Extract<NoInfer<M>, { readonly type: T }>> {
  const wanted: ReadonlySet<string> = new Set(types);
  return filter((message): message is Extract<M, { readonly type: T }> => wanted.has(message.type));
}
