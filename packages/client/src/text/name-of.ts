import type { Message } from '../protocol/message.ts';
import { textOf } from './text-of.ts';

/** The type of a message, for people. What is refused may be anything, where no compiler looked at it. */
export function nameOf(message: Partial<Message> | undefined): string {
  try {
    return textOf(message?.type);
  } catch {
    return 'what cannot be read';
  }
}
