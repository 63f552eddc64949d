import type { Message } from '../protocol/message.ts';

/** How much may be forwarded before it counts as a loop. */
export interface LoopLimits {
  /** How many equal messages may be forwarded within 5 s, at least 1. @default 20 */
  readonly mostEqual?: number | undefined;
  /** How many messages of one type may be forwarded in a second, at least 1. @default 200 */
  readonly mostPerSecond?: number | undefined;
}

const equalMs = 5000;
const mostKeys = 1000;

/** Says why a message belongs to a loop. What has been stopped may pass again once it has been quiet for the same time. */
export function loopGuard(
  { mostEqual = 20, mostPerSecond = 200 }: LoopLimits,
  now: () => number,
): (message: Message) => string | undefined {
  const tooManyEqual = counter(mostEqual, equalMs, now);
  const tooManyOfType = counter(mostPerSecond, 1000, now);
  return (message) => {
    if (tooManyEqual(JSON.stringify(message))) return `more than ${mostEqual} equal messages within 5 s`;
    return tooManyOfType(message.type) ? `more than ${mostPerSecond} messages in a second` : undefined;
  };
}

/** Counts what has the same key, and says whether there are too many. */
function counter(most: number, withinMs: number, now: () => number): (key: string) => boolean {
  const counts = new Map<string, { count: number; since: number; last: number }>();
  return (key) => {
    const at = now();
    const { count, since, last } = counts.get(key) ?? { count: 0, since: at, last: at };
    const isOver = at - (count > most ? last : since) >= withinMs;
    const next = isOver ? { count: 1, since: at, last: at } : { count: count + 1, since, last: at };
    counts.delete(key);
    counts.set(key, next);
    const [oldest] = counts.keys();
    if (counts.size > mostKeys && oldest !== undefined) counts.delete(oldest);
    return next.count > most;
  };
}
