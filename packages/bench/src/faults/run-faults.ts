import type { Backend } from '../backends/backend.ts';
import { judge } from '../judge/judge.ts';
import type { Story } from '../judge/story.ts';
import type { PeerName } from '../peers/peer.ts';
import type { CandidateFigures } from './figures-table.ts';
import { dialsIn12s, peakDials } from './dial-counts.ts';
import { makePlans } from './make-plans.ts';
import { staleReplays } from './stale-replays.ts';
import { underFaults } from './under-faults.ts';

export interface RunFaultsOptions {
  readonly seed: number;
  /** The number of faults for this library. The other candidates get a fifth of them, from the first of its plans. */
  readonly faults: number;
  readonly names: readonly PeerName[];
  readonly relay: Backend;
  readonly socketIo: Backend;
  /** Django Channels, for every fifth connection of this library. If `undefined`, the relay is used instead. */
  readonly channels: Backend | undefined;
  readonly say: (line: string) => void;
}

/** The results of one candidate. */
export interface Ran {
  readonly name: PeerName;
  readonly figures: CandidateFigures;
  readonly story: Story;
}

const connections = 50;
const peersConnections = 10;
const together = 60;

/** Runs every scenario with every candidate. Most scenarios run concurrently, because they mostly wait. */
export async function runFaults({
  seed,
  faults,
  names,
  relay,
  socketIo,
  channels,
  say,
}: RunFaultsOptions): Promise<readonly Ran[]> {
  let games = 0;
  const newGames = (count: number) => Array.from({ length: count }, () => (games += 1));
  const backendOf = (name: PeerName) => (name === 'socket.io-client' ? socketIo : relay);
  const stage = (name: PeerName, count: number) => ({ name, backend: backendOf(name), gameIds: newGames(count) });

  // These run one after the other. Sixty connections of every candidate at once would measure the machine instead.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (run: () => Promise<number>) => {
    const result = before.then(run);
    before = result;
    return result;
  };
  const plans = makePlans({ seed, faults, connections });
  const seconds = Math.round(Math.max(...plans.map(({ ms }) => ms)) / 1000);
  say(`${faults} faults on ${plans.length} connections, in ${seconds} s …`);
  const besides = (name: PeerName) =>
    Promise.all([
      dialsIn12s(stage(name, 1)),
      staleReplays(stage(name, 1)),
      inTurn(() => peakDials(stage(name, together))),
    ]);
  const underPlans = (name: PeerName) => {
    const lanes = plans.slice(0, name === 'ours' ? connections : peersConnections).map((plan, lane) => {
      const real = name === 'ours' && lane % 5 === 4 ? channels : undefined;
      games += 1;
      return { gameId: games, backend: real ?? backendOf(name), plan };
    });
    return underFaults(name, lanes, seed);
  };
  const ran = names.map(async (name) => {
    const [story, [dials, replays, peak]] = await Promise.all([underPlans(name), besides(name)]);
    const more = { dialsIn12s: dials, peakDialsPer20ms: peak, staleReplays: replays };
    return { name, story, figures: { ...judge(story), ...more } };
  });
  return Promise.all(ran);
}
