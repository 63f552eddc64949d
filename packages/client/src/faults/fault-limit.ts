import type { Clock } from '../time/clock.ts';
import type { Fault } from './fault.ts';
import { typeText } from '../text/text-of.ts';

const windowMs = 1000;

/**
 * Decides whether a fault may be reported. Of similar faults, at most a hundred a second are: those with the same kind, message
 * type and cause, or from the same function. Without this limit, a fault handler that sends again in a later turn would cause
 * faults forever. Invalid frames are always reported.
 *
 * ```
 * source:   abaa 996ms a       at most two a second
 * passes:   aba- 996ms a
 * ```
 */
export function faultLimit(clock: Pick<Clock, 'monotonic'>, most = 100): (fault: Fault) => boolean {
  const reported = new Map<string, number>();
  let since = -Infinity;
  return (fault) => {
    const likeness = likenessOf(fault);
    if (likeness === undefined) return true;
    const at = clock.monotonic();
    // Your own clock may be set back.
    if (Math.abs(at - since) >= windowMs) {
      since = at;
      reported.clear();
    }
    const count = (reported.get(likeness) ?? 0) + 1;
    reported.set(likeness, count);
    return count <= most;
  };
}

/** What similar faults have in common. An invalid frame has nothing: no fault handler can cause one by sending. */
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
