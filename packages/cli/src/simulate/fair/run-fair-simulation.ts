import { concat, type Observable } from 'rxjs';
import type { Controls } from '../controls.ts';
import { netModels } from '../net/net-models.ts';
import { onRelay$ } from '../on-relay.ts';
import { fairSimulation, type FairSimulation, type FairSimulationOptions } from './fair-simulation.ts';
import { playFair$ } from './play-fair.ts';

/** The options of {@link runFairSimulation$}. */
export interface RunFairSimulationOptions extends Pick<FairSimulationOptions, 'boxes' | 'net'> {
  /** The port of the backend. Errors if it is in use. @default 8000, or any free port if 8000 is in use */
  readonly port?: number | undefined;
  /** The number of the game. @default 1 */
  readonly game?: number | undefined;
}

/** Runs a simulation of fair play on its own embedded relay. Emits the lines to show, starting with an overview. */
export function runFairSimulation$(
  controls: Controls<FairSimulation>,
  { port, game: gameId = 1, boxes, net }: RunFairSimulationOptions,
): Observable<string> {
  return onRelay$(port, ({ url, host }) =>
    concat(
      [
        `backend  ${url}/ws/game/${gameId}/   (built in)`,
        `network  ${net}: ${netModels[net].about}`,
        `boxes    ${Array.from({ length: boxes }, (_, index) => `[${index + 1}]`).join(' ')}   disarmed   ${controls.help}`,
      ],
      playFair$(fairSimulation({ server: host, gameId, boxes, net }), controls),
    ),
  );
}
