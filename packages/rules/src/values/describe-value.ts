const maxText = 60;

/** Puts a text in quotes. Control characters and invisible characters are escaped as in JSON. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Describes a value for a log. The description is short, and the function never throws. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > maxText ? `${quotedText(value.slice(0, maxText))}…` : quotedText(value);
  }
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return value.length === 1 ? '1 byte' : `${String(value.length)} bytes`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
