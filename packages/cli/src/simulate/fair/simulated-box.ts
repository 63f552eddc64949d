import { connect$, lanBackoff, systemClock, type Connection } from '@hardware-ws/client';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { withFairMessages, type FairStep } from '@hardware-ws/fairness';
import type { GpioEdge } from '@hardware-ws/gpio';
import { quizzer, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { filter, map, share, Subject, type Observable } from 'rxjs';
import { buzzerBox$ } from '../../box/buzzer-box.ts';
import { driftingClock, type DriftingClock } from '../net/drifting-clock.ts';
import type { Link } from '../net/net-models.ts';
import { overNetwork } from '../net/over-network.ts';

/** A connection to the game, as box, host or referee. */
export type SimulatedGame = Connection<QuizzerMessage, QuizzerOutgoingMessage>;

/** A box with one button, in fair mode. */
export interface SimulatedBox {
  /** The number of the box. It is also that of its buzzer, and its client id. */
  readonly id: number;
  readonly game: SimulatedGame;
  /** What the box does. Nothing happens without a subscriber. */
  readonly step$: Observable<FairStep>;
  readonly clock: DriftingClock;
  /** How much faster than this machine's its clock runs, in parts per million. */
  readonly ppm: number;
  /** Presses the button (level 1) or releases it. `at` is a time of `systemClock`, in ms. */
  readonly button: (level: 0 | 1, at: number) => void;
}

export interface SimulatedBoxOptions {
  readonly server: string;
  readonly gameId: number;
  readonly id: number;
  readonly link: Link;
  readonly random: () => number;
}

/** The longest that a simulated machine has been running for longer than this one, in ms. */
const longestOffsetMs = 100_000;

/** How far the clock of a simulated machine may run fast or slow, in parts per million. */
const mostPpm = 30;

/** Creates a box on a machine of its own, with its own clock and its own link to the backend. */
export function simulatedBox({ server, gameId, id, link, random }: SimulatedBoxOptions): SimulatedBox {
  const ppm = Math.round((2 * random() - 1) * mostPpm);
  const clock = driftingClock(systemClock, { offsetMs: random() * longestOffsetMs, ppm });
  const clientId = String(id);
  const pin = `SIM${id}`;
  const game = connect$(
    fairProtocol(quizzer({ host: server, gameId, clientType: 'buzzer', clientId })),
    // The outcome of each message reports its failure.
    { dial: overNetwork(webSocket$, { link, random }), clock, backoff: lanBackoff, warn: () => undefined },
  );
  const buttonEdges$ = new Subject<GpioEdge>();
  const step$ = buzzerBox$({ game, buttonEdges$, wiring: { [pin]: id }, clientId, fair: true, clock }).pipe(
    filter((event) => event.kind === 'step'),
    map(({ step }) => step),
    share(),
  );
  const button = (level: 0 | 1, at: number) => buttonEdges$.next({ pin, level, at: clock.monotonicAt(at) });
  return { id, game, step$, clock, ppm, button };
}

/** The protocol with the messages of fair play. Its connection is one for `fairGame`. */
export function fairProtocol(protocol: ReturnType<typeof quizzer>): ReturnType<typeof quizzer> {
  return withFairMessages(protocol) as unknown as ReturnType<typeof quizzer>;
}
