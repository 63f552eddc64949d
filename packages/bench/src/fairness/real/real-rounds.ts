import { type Observable, Subscription } from 'rxjs';
import type { Backend } from '../../backends/backend.ts';
import { kept } from '../../command/kept.ts';
import { seeded } from '../../faults/seeded.ts';
import type { LinkModel } from '../simulation/link-models.ts';
import { judgeRound, type JudgedRound } from './judge-round.ts';
import { openRoom, refereeDecides, type Room } from './open-room.ts';
import { playRound } from './play-round.ts';

export interface RealRoundsOptions {
  readonly model: LinkModel;
  /** How long messages may be on the way, in ms. */
  readonly quietMs: number;
  readonly backend$: Observable<Backend>;
  readonly rounds: number;
  /** The number of further rounds in which the referee is killed. */
  readonly killed: number;
  readonly seed: number;
  readonly shiftsClocks: boolean;
  /** Called after each round. */
  readonly onRound: (played: number) => void;
}

/** The rounds of one network, in comparison with the truth. */
export interface NetworkRounds {
  readonly model: string;
  readonly rounds: readonly JudgedRound[];
  readonly killed: readonly JudgedRound[];
}

/** How long after the first number another one may follow when there is no referee, in ms. */
const lastNumberMs = 700;

/** The referee is killed at a random time between these two, in ms from the first press. */
const killedMs = { from: -50, to: 100 };

/** Plays rounds with real processes: with a referee, and with one that is killed in each round. */
export async function realRounds(options: RealRoundsOptions): Promise<NetworkRounds> {
  const { model, quietMs, backend$, shiftsClocks, seed, onRound } = options;
  const running = new Subscription();
  try {
    const random = seeded(seed);
    const { port: backendPort } = await kept(backend$, running);
    const room = await openRoom({ model, backendPort, gameId: 1, shiftsClocks, random, running });
    const rounds: JudgedRound[] = [];
    while (rounds.length < options.rounds) {
      rounds.push(judgeRound(await playRound({ room, random, quietMs, settleMs: quietMs })));
      onRound(rounds.length);
    }
    const killed: JudgedRound[] = [];
    while (killed.length < options.killed) {
      killed.push(await playKilledRound(room, random, quietMs));
      onRound(rounds.length + killed.length);
    }
    return { model: model.name, rounds, killed };
  } finally {
    running.unsubscribe();
  }
}

async function playKilledRound(room: Room, random: () => number, quietMs: number): Promise<JudgedRound> {
  const { referee, host } = room;
  const afterMs = killedMs.from + random() * (killedMs.to - killedMs.from);
  const incident = { afterMs, run: referee.kill };
  const round = await playRound({ room, random, quietMs, settleMs: lastNumberMs, incident });
  const decides = refereeDecides(host);
  referee.start();
  await decides;
  return judgeRound(round);
}
