/**
 * Makes a text safe to print on one line. Every character that a terminal would obey or not show is replaced by its escape,
 * newlines included.
 *
 * @example
 * printable('main\u001b[2J\nWARNING'); // 'main\\u001b[2J\\u000aWARNING'
 */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Most texts: ASCII and arrows. To look for anything else takes a fraction of the time that the classes of Unicode take. */
const plain = /^[ -~\u2190-\u21ff]*$/;
