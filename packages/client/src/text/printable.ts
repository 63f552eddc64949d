/**
 * A text in one line, without anything that a terminal would obey or not show: each such character, a newline included, is
 * given as its escape.
 *
 * @example
 * printable('main\u001b[2J\nWARNING'); // 'main\\u001b[2J\\u000aWARNING'
 */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
