const maxText = 60;

/** A text in quotes, with the escapes of JSON for all that a terminal would obey or not show. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** A value as a log names it: short whatever it is, and never failing. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > maxText ? `${quotedText(value.slice(0, maxText))}…` : quotedText(value);
  }
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return `${String(value.length)} bytes`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
