import type { Clock } from '../time/clock.ts';
import type { Fault } from './fault.ts';
import { typeText } from '../text/text-of.ts';

const windowMs = 1000;

/**
 * Says of each fault of ours whether it may be told: a hundred a second of those that are alike, which have the same kind and the
 * same type and cause, or the same place. A handler of faults that sends again, in a turn of its own, causes the next one, and so
 * for ever. Frames that are not as agreed are always told.
 *
 * ```
 * source:   abaa 996ms a       at most two a second
 * passes:   aba- 996ms a
 * ```
 */
export function faultLimit(clock: Pick<Clock, 'monotonic'>, most = 100): (fault: Fault) => boolean {
  const told = new Map<string, number>();
  let since = -Infinity;
  return (fault) => {
    const likeness = likenessOf(fault);
    if (likeness === undefined) return true;
    const at = clock.monotonic();
    // A clock may be set back, where it is no clock of ours.
    if (Math.abs(at - since) >= windowMs) {
      since = at;
      told.clear();
    }
    const count = (told.get(likeness) ?? 0) + 1;
    told.set(likeness, count);
    return count <= most;
  };
}

/** Nothing that is sent makes a frame that comes in. */
function likenessOf(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'invalid':
      return undefined;
    case 'dropped':
      return `${fault.cause} ${typeText(fault.message)}`;
    case 'unconfirmed':
      return `unconfirmed ${typeText(fault.message)}`;
    case 'producer':
      return 'producer';
    case 'callback':
      return `callback ${fault.where}`;
  }
}
