import type { FramedMessage } from '../../protocol/framing.ts';
import { textOf } from '../../text/text-of.ts';

const fields = ['message', 'reason', 'error', 'detail', 'description'] as const;

/** Why a backend rejects a login, from its message: as `given` says, or else from the fields that usually say so. */
export function rejectionReason(
  message: FramedMessage,
  given: ((rejection: FramedMessage) => string | undefined) | undefined,
): string {
  try {
    const reason = given?.(message);
    if (typeof reason === 'string') return reason;
  } catch {
    // The backend has rejected the login all the same.
  }
  return said(message) ?? jsonOf(message);
}

/** The text of the first field that has one, also within an object such as `error`. */
function said(value: object): string | undefined {
  const texts = fields.map((name) => {
    const text = (value as Readonly<Record<string, unknown>>)[name];
    return typeof text === 'object' && text !== null ? said(text) : text;
  });
  return texts.find((text): text is string => typeof text === 'string' && text !== '');
}

function jsonOf(message: FramedMessage): string {
  try {
    return JSON.stringify(message);
  } catch {
    return textOf(message.type);
  }
}
