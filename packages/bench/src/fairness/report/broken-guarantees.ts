import type { Row } from './row.ts';

/** The largest part of the likely verdicts that may be wrong. */
const mostLikelyWrong = 0.005;

/** With fewer likely verdicts, a single wrong one would be too many. */
const fewestLikely = 200;

/**
 * Lists the guarantees that these figures break, one sentence each.
 *
 * @example
 * brokenGuarantees(rows).forEach((sentence) => console.error(sentence));
 */
export function brokenGuarantees(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ model, gap_ms, wrong_proven, bound_held, likely, likely_wrong }) => {
    const where = `${model}, presses ${gap_ms} ms apart: `;
    const broken: string[] = [];
    if (wrong_proven !== null && wrong_proven > 0) broken.push(`${wrong_proven} wrong winners were called proven`);
    if (bound_held !== null && !(bound_held === 1)) {
      broken.push(`${((1 - bound_held) * 100).toPrecision(2)} % of the intervals did not hold the time of their press`);
    }
    if (likely !== null && likely_wrong !== null && likely >= fewestLikely && likely_wrong > mostLikelyWrong * likely) {
      broken.push(`${likely_wrong} of ${likely} likely verdicts were wrong, and 0.5 % is the most`);
    }
    return broken.map((sentence) => where + sentence);
  });
}
