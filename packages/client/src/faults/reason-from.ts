import { requireSynchronous } from './require-synchronous.ts';
import { textOf } from '../text/text-of.ts';

/** The reason that a function of yours returned. `null` is none, because that is how JSON says so. Throws for another value. */
export function reasonFrom(given: string | undefined): string | undefined {
  const reason: unknown = requireSynchronous(given as string);
  if (reason === undefined || reason === null) return undefined;
  if (typeof reason === 'string') return reason;
  throw new TypeError(`expected a string, got ${textOf(reason)}`);
}
