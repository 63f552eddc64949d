import { map } from 'rxjs';
import type { Fault } from '../src/faults/fault.ts';
import type { Outcome } from '../src/outbound/outcome.ts';
import type { Outbound } from './show.ts';

export function press(id: number): Outbound['press'] {
  return { type: 'press', id };
}

export function lamp(pin: string, on: boolean): Outbound['lamp'] {
  return { type: 'lamp', pin, on };
}

export const say: Outbound['say'] = { type: 'say', text: 'hi' };

/** The text frame of a message. */
export function text(message: object): string {
  return JSON.stringify(message);
}

/** Each fault in a word: the cause of a dropped message, or the kind of the fault. */
export const cause = map((fault: Fault) => (fault.kind === 'dropped' ? fault.cause : fault.kind));

/** Each outcome in a word: the cause of a dropped message, or the kind of the outcome. */
export const word = map((outcome: Outcome) => (outcome.kind === 'dropped' ? outcome.cause : outcome.kind));
