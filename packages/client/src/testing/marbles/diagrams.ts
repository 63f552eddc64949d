/** A mark of a diagram, and its time. */
export interface Mark {
  readonly frame: number;
  readonly mark: string;
}

/** One diagram with its name. */
export interface Diagram {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/**
 * Draws diagrams one above the other, below a line with each ms at which something happens in any of them.
 *
 * @example
 * diagrams([{ name: 'actual', marks: [{ frame: 3, mark: 'a' }] }]);
 * // ms      3
 * // actual  a
 */
export function diagrams(rows: readonly Diagram[]): string {
  const frames = [...new Set(rows.flatMap(({ marks }) => marks.map(({ frame }) => frame)))].sort((a, b) => a - b);
  const at = (row: Diagram, frame: number) => {
    const marks = row.marks.filter((one) => one.frame === frame).map(({ mark }) => mark);
    return marks.length > 1 ? `(${marks.join('')})` : (marks[0] ?? '');
  };
  const widths = frames.map((frame) => 2 + Math.max(`${frame}`.length, ...rows.map((row) => at(row, frame).length)));
  const line = (texts: readonly string[], fill: string) => texts.map((text, n) => text.padEnd(widths[n] ?? 0, fill));
  const start = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return [
    'ms'.padEnd(start) + line(frames.map(String), ' ').join('').trimEnd(),
    ...rows.map(
      (row) =>
        row.name.padEnd(start) +
        line(
          frames.map((frame) => at(row, frame)),
          '-',
        ).join(''),
    ),
  ]
    .map((text) => `  ${text}`)
    .join('\n');
}
