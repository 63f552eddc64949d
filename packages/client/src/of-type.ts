import { filter, type Observable } from 'rxjs';
import type { Message } from './protocol/message.ts';

/**
 * Passes only the messages of the given types, and narrows their TypeScript type.
 *
 * ```
 * source:          --a--b--a--
 * ofType('a'):     --a-----a--
 * ```
 *
 * @example
 * game.pipe(ofType('toggle_buzzers')).subscribe(({ enabled }) => console.log(enabled));
 */
export function ofType<
  M extends Message,
  T extends M['type'],
  // If the message is not a union, only its `type` can be narrowed.
  R extends M = string extends M['type'] ? M & { readonly type: T } : Extract<M, { readonly type: T }>,
>(...types: readonly [T, ...T[]]): (source: Observable<M>) => Observable<R> {
  const wanted: ReadonlySet<string> = new Set(types);
  return filter((message): message is R => wanted.has(message.type));
}
