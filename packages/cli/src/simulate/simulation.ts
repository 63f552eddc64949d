import { connect$, lanBackoff, systemClock } from '@hardware-ws/client';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { quizzer, type QuizzerOptions } from '@hardware-ws/quizzer';
import { BehaviorSubject, Subject, catchError, share, tap, type Observable } from 'rxjs';
import { buzzerBox$, type BuzzerBoxEvent } from '../box/buzzer-box.ts';
import { bridge$, type BridgeEvent } from '../bridge/bridge.ts';
import { endpoints } from '../bridge/endpoints.ts';
import { quizzerBackend } from '../bridge/backends/quizzer.ts';
import { writtenText } from '../output/written-text.ts';
import { cutWhileUnplugged } from './cut-while-unplugged.ts';
import { quizmaster$ } from './quizmaster.ts';
import { simulatedConfig } from './simulated-config.ts';

/** The simulated pins and their buzzers. */
export const simulatedBuzzers: Readonly<Record<string, number>> = {
  SIM1: 1,
  SIM2: 2,
  SIM3: 3,
  SIM4: 4,
  SIM5: 5,
  SIM6: 6,
};

/** The participants of a simulation, and what a person can change. */
export interface Simulation {
  readonly buzzer: ReturnType<typeof connectTo>;
  readonly host: ReturnType<typeof connectTo>;
  readonly osc: ReturnType<typeof connectTo>;
  readonly box$: Observable<BuzzerBoxEvent>;
  readonly bridge$: Observable<BridgeEvent>;
  readonly quizmaster$: Observable<unknown>;
  /** Whether the buzzers are enabled. */
  readonly armed$: BehaviorSubject<boolean>;
  /** Whether the buzzer client's cable is plugged in. */
  readonly plugged$: BehaviorSubject<boolean>;
  /** Lines such as `press 2`. */
  readonly button$: Subject<string>;
  /** Other lines to show: problems, and messages that OSC input caused. */
  readonly notice$: Observable<string>;
}

/** Creates a buzzer client on simulated pins, a host and an OSC bridge, all in one game on the given backend. */
export function simulation(server: string, gameId = 1): Simulation {
  const notice$ = new Subject<string>();
  const armed$ = new BehaviorSubject(false);
  const plugged$ = new BehaviorSubject(true);
  const button$ = new Subject<string>();
  const wiring = simulatedBuzzers;

  const host = connectTo({ host: server, gameId });
  const osc = connectTo({ host: server, gameId, clientType: 'osc', clientId: 'simulated' });
  const dial = cutWhileUnplugged(webSocket$, plugged$);
  const buzzer = connectTo(
    { host: server, gameId, clientType: 'buzzer', clientId: 'main' },
    { dial, backoff: lanBackoff },
  );
  const buttonEdges$ = simulatedEdges$({ commands$: button$, wiring, clock: systemClock });

  const quiet = { info: () => undefined, warn: () => undefined };
  const bridging$ = bridge$({
    connection: osc,
    contract: quizzerBackend.contract,
    endpoints,
    config: simulatedConfig,
    log: quiet,
  }).pipe(
    catchError((error: unknown) => {
      notice$.next(`${(error as Error).message} Continuing without OSC input.`);
      return bridge$({
        connection: osc,
        contract: quizzerBackend.contract,
        endpoints,
        config: { ...simulatedConfig, incoming: [] },
        log: quiet,
      });
    }),
    tap((event) => {
      const text = event.kind === 'outcome' ? writtenText(event.outcome) : undefined;
      if (text !== undefined) notice$.next(`osc in   → ${text}`);
    }),
  );
  return {
    buzzer,
    host,
    osc,
    armed$,
    plugged$,
    button$,
    notice$,
    box$: buzzerBox$({ game: buzzer, buttonEdges$, wiring, clientId: 'main' }).pipe(share()),
    bridge$: bridging$.pipe(share()),
    quizmaster$: quizmaster$(host, armed$),
  };
}

function connectTo(options: QuizzerOptions, link = {}) {
  // The outcome of each message reports its failure.
  return connect$(quizzer(options), { warn: () => undefined, ...link });
}
