import type { Status } from '@hardware-ws/client';
import { filter, firstValueFrom, type Observable } from 'rxjs';

/**
 * Resolves with the first status of a kind.
 *
 * @example
 * const { cause } = await firstStatus(game, 'waiting');
 */
export function firstStatus<K extends Status['kind']>(
  { status$ }: { readonly status$: Observable<Status> },
  kind: K,
): Promise<Extract<Status, { readonly kind: K }>> {
  const isOfKind = (status: Status): status is Extract<Status, { readonly kind: K }> => status.kind === kind;
  return firstValueFrom(status$.pipe(filter(isOfKind)));
}
