import type { BuzzerIdentity } from './buzzer-identity.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** Gives what a step sends a `press_id` by which it is known as ours when it comes back. */
export function named({ idPrefix }: BuzzerIdentity, step: BuzzerStep): BuzzerStep {
  if (idPrefix === undefined || step.send.length === 0) return step;
  let { named } = step.state;
  const send = step.send.map((message) =>
    message.type === 'buzzer_pressed' && message.press_id === undefined
      ? { ...message, press_id: `${idPrefix}-${(named += 1)}` }
      : message,
  );
  return { ...step, state: { ...step.state, named }, send };
}
