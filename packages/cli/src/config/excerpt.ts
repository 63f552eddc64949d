const maxWidth = 100;
const contextBefore = 40;

/**
 * Shows a line of a file with carets below a part of it, which starts at `column` (from 0). A long line is shortened to the
 * surroundings of that part. Control characters become `�`.
 */
export function excerpt(line: string, column: number, length: number): readonly [source: string, caret: string] {
  const begin = line.length <= maxWidth ? 0 : Math.max(0, Math.min(column - contextBefore, line.length - maxWidth));
  const shown = line.slice(begin, begin + maxWidth);
  const [before, after] = [begin > 0 ? '…' : '', begin + maxWidth < line.length ? '…' : ''];
  const at = column - begin;
  const carets = Math.max(1, widthOf(shown.slice(at, at + length)));
  const source = `${before}${shown}${after}`.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\t' ? ' ' : '�',
  );
  return [source, `${' '.repeat(before.length + widthOf(shown.slice(0, at)))}${'^'.repeat(carets)}`];
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
