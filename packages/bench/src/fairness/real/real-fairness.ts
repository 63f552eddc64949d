import { channelsBackend$ } from '../../backends/quizzer-backends.ts';
import { lan, wifiBusy } from '../simulation/link-models.ts';
import type { RealReport } from './broken-promises.ts';
import { killedFigures, networkFigures, realRows } from './real-figures.ts';
import { type NetworkRounds, realRounds } from './real-rounds.ts';
import { canShiftClocks } from './shifted-clocks.ts';

export interface RealFairnessOptions {
  /** The number of rounds on each network. */
  readonly rounds: number;
  /** The number of rounds on both networks together in which the referee is killed. */
  readonly killed: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What real processes do. */
export interface RealFairness extends RealReport {
  /** Whether each box had a monotonic clock of its own, or all had that of the machine. */
  readonly clocks: 'own' | 'shared';
}

/** The networks, and how long messages may be on the way, in ms. */
const networks = [
  { model: lan, quietMs: 120 },
  { model: wifiBusy, quietMs: 250 },
];

/** How many rounds there are between two lines of progress. */
const everyRounds = 50;

/**
 * Plays rounds with processes of the built command: six boxes, each behind a network of its own, a referee, the Channels backend, and a
 * host that knows nothing of fair play.
 */
export async function realFairness({ rounds, killed, seed, say }: RealFairnessOptions): Promise<RealFairness> {
  const shiftsClocks = canShiftClocks();
  say(shiftsClocks ? 'each box has a monotonic clock of its own' : 'all boxes have the monotonic clock of the machine');
  const played: NetworkRounds[] = [];
  for (const [n, { model, quietMs }] of networks.entries()) {
    const onRound = (count: number) => count % everyRounds === 0 && say(`${model.name}: ${count} rounds`);
    const kills = Math.round((killed * (n + 1)) / networks.length) - Math.round((killed * n) / networks.length);
    const options = { model, quietMs, rounds, killed: kills, seed: seed + n, shiftsClocks, onRound };
    played.push(await realRounds({ ...options, backend$: channelsBackend$() }));
  }
  return {
    clocks: shiftsClocks ? 'own' : 'shared',
    rows: played.flatMap(realRows),
    networks: played.map(networkFigures),
    killed: played.filter(({ killed }) => killed.length > 0).map(killedFigures),
  };
}
