import type { Message } from '../protocol/message.ts';

/** What a value that we were given, or that was thrown, says of itself; it may have nothing to say, or throw when asked. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return `a nameless ${typeof value}`;
  }
}

/** The type of a message, for people. What is refused may be anything, where no compiler looked at it. */
export function typeText(message: Partial<Message> | undefined): string {
  try {
    return textOf(message?.type);
  } catch {
    return 'what cannot be read';
  }
}
