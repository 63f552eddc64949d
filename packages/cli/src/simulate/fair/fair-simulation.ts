import { connect$, isOpen$, sendTo, systemClock, type Clock } from '@hardware-ws/client';
import { refereeSteps$, refereeTypes, type RefereeStep } from '@hardware-ws/fairness';
import { quizzer } from '@hardware-ws/quizzer';
import { BehaviorSubject, concat, from, ignoreElements, mergeMap, of, share, type Observable } from 'rxjs';
import { fairGame } from '../../game/fair-game.ts';
import { netModels, type NetName } from '../net/net-models.ts';
import { quizmaster$ } from '../quizmaster.ts';
import { fairProtocol, simulatedBox, type SimulatedBox, type SimulatedGame } from './simulated-box.ts';

/** The participants of a simulation of fair play, and what a person can change. */
export interface FairSimulation {
  readonly host: SimulatedGame;
  readonly boxes: readonly SimulatedBox[];
  /** What the referee does. Nothing happens without a subscriber. */
  readonly refereeStep$: Observable<RefereeStep>;
  readonly quizmaster$: Observable<unknown>;
  /** Whether the buzzers are enabled. */
  readonly armed$: BehaviorSubject<boolean>;
  /** The clock of this machine, on which the referee judges. */
  readonly clock: Clock;
}

/** What to simulate. */
export interface FairSimulationOptions {
  /** The host and port of the backend. */
  readonly server: string;
  readonly gameId: number;
  /** How many boxes there are. */
  readonly boxes: number;
  readonly net: NetName;
  /** @default Math.random */
  readonly random?: () => number;
}

/** Creates boxes behind a simulated network, and a host and a referee at the backend. */
export function fairSimulation({
  server,
  gameId,
  boxes,
  net,
  random = Math.random,
}: FairSimulationOptions): FairSimulation {
  const quiet = { warn: () => undefined };
  const armed$ = new BehaviorSubject(false);
  const host = connect$(quizzer({ host: server, gameId }), quiet);
  const clientId = 'main';
  const referee = connect$(fairProtocol(quizzer({ host: server, gameId, clientType: 'referee', clientId })), quiet);
  const fair = fairGame(referee);
  const refereeStep$ = refereeSteps$({
    messages$: fair.on(...refereeTypes),
    online$: isOpen$(referee),
    clock: systemClock,
    clientId,
  }).pipe(mergeMap((step) => concat(of(step), from(step.send).pipe(sendTo(fair), ignoreElements()))));
  return {
    host,
    boxes: Array.from({ length: boxes }, (_, index) => {
      const id = index + 1;
      return simulatedBox({ server, gameId, id, link: netModels[net].linkOf(id), random });
    }),
    refereeStep$: refereeStep$.pipe(share()),
    quizmaster$: quizmaster$(host, armed$),
    armed$,
    clock: systemClock,
  };
}
