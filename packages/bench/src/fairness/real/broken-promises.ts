import type { KilledFigures, NetworkFigures, RealRow } from './real-figures.ts';

/** The longest median of the time from the first press to the verdict, in ms. */
const mostMs: Readonly<Record<string, number>> = { lan: 15, 'wifi-busy': 100 };

/** The largest part of the rounds in which the machine may stand still for so long that a box sends its press itself. */
const mostUndecided = 0.01;

export interface RealReport {
  readonly rows: readonly RealRow[];
  readonly networks: readonly NetworkFigures[];
  readonly killed: readonly KilledFigures[];
}

/**
 * Lists the promises that these figures break, one sentence each.
 *
 * @example
 * brokenPromises(report).forEach((sentence) => console.error(sentence));
 */
export function brokenPromises({ rows, networks, killed }: RealReport): readonly string[] {
  const ofRows = rows.flatMap(({ model, wrong_proven, bound_held }) => [
    wrong_proven !== null && wrong_proven > 0 && `${model}: ${wrong_proven} wrong winners were called proven`,
    bound_held !== null &&
      bound_held < 1 &&
      `${model}: ${percent(1 - bound_held)} of the intervals do not hold the truth`,
  ]);
  const ofNetworks = networks.flatMap((figures) => {
    const { model, referee_ms, rounds, without_verdict, without_winner, winner_changed, missing_presses } = figures;
    const most = mostMs[model] ?? Infinity;
    return [
      !(referee_ms.p50 <= most) && `${model}: a verdict takes ${referee_ms.p50} ms, expected ${most} at most`,
      without_winner > 0 && `${model}: ${without_winner} rounds had no winner, although the referee ran`,
      without_verdict > mostUndecided * rounds &&
        `${model}: ${without_verdict} rounds had no verdict, although the referee ran`,
      winner_changed > 0 && `${model}: the host showed more than one winner in ${winner_changed} rounds`,
      missing_presses > 0 && `${model}: ${missing_presses} presses were never claimed`,
    ];
  });
  const ofKilled = killed.flatMap(({ model, without_winner, winner_changed }) => [
    without_winner > 0 && `${model}, referee killed: ${without_winner} rounds had no winner`,
    winner_changed > 0 && `${model}, referee killed: the host showed more than one winner in ${winner_changed} rounds`,
  ]);
  return [...ofRows, ...ofNetworks, ...ofKilled].filter((sentence) => sentence !== false);
}

function percent(part: number): string {
  return `${(100 * part).toPrecision(2)} %`;
}
