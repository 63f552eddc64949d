const WIDTH = 100;
const BEFORE = 40;

/**
 * A line of a file with carets below a part of it, from a column (from 0) on. Of a long line it is what is around that
 * part, and what a terminal would obey is `�`.
 */
export function excerpt(line: string, column: number, length: number): readonly [source: string, caret: string] {
  const begin = line.length <= WIDTH ? 0 : Math.max(0, Math.min(column - BEFORE, line.length - WIDTH));
  const shown = line.slice(begin, begin + WIDTH);
  const [before, after] = [begin > 0 ? '…' : '', begin + WIDTH < line.length ? '…' : ''];
  const at = column - begin;
  const carets = Math.max(1, widthOf(shown.slice(at, at + length)));
  const source = `${before}${shown}${after}`.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\t' ? ' ' : '�',
  );
  return [source, `${' '.repeat(before.length + widthOf(shown.slice(0, at)))}${'^'.repeat(carets)}`];
}

const widthOf = (text: string): number => Array.from(text).length;
