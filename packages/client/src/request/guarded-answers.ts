import type { FaultReporter } from '../faults/fault-reporter.ts';
import { reasonFrom } from '../faults/reason-from.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import type { Answers } from '../protocol/answers.ts';
import type { Message } from '../protocol/message.ts';
import { textOf } from '../text/text-of.ts';

type Refusal = (message: never) => string | undefined;

/** The same answers with guarded functions: one that throws or returns something else is a fault, and recognizes nothing. */
export function guardedAnswers<In extends Message, Out extends Message>(
  answers: Answers<In, Out>,
  attempt: FaultReporter['attempt'],
): Answers<In, Out> {
  const { refusals = {} } = answers;
  const guarded = Object.entries<Refusal | undefined>(refusals).map(([type, refusal]): [string, Refusal] => [
    type,
    (message) => attempt(`answers.refusals.${type}`, () => reasonFrom(refusal?.(message))),
  ]);
  return {
    ...answers,
    key(message, n) {
      // NaN equals no other key.
      const [found] = attempt('answers.key', () => [keyFrom(answers.key(message, n))]) ?? [NaN];
      return found;
    },
    refusals: Object.fromEntries(guarded) as NonNullable<Answers<In, Out>['refusals']>,
  };
}

function keyFrom(given: string | number | undefined): string | number | undefined {
  const key: unknown = requireSynchronous(given);
  if (key === undefined || key === null) return undefined;
  if (typeof key === 'string' || typeof key === 'number') return key;
  throw new TypeError(`expected a string or a number, got ${textOf(key)}`);
}
