import type { Message } from '../protocol/message.ts';

/** A foreign value as text. Such a value may have no text, or throw when asked for it. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return `an unprintable ${typeof value}`;
  }
}

/** The type of a message, for people. In JavaScript, a refused message may be any value. */
export function typeText(message: Partial<Message> | undefined): string {
  try {
    return textOf(message?.type);
  } catch {
    return 'an unreadable message';
  }
}

/** What an error says of itself. Anything may be thrown, not only an error. */
export function errorText(error: unknown): string {
  try {
    const { message } = Object(error) as { readonly message?: unknown };
    return message ? textOf(message) : textOf(error);
  } catch {
    return `an unreadable ${typeof error}`;
  }
}
