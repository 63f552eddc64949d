import { relay$ } from '@hardware-ws/relay';
import { catchError, concat, connect, filter, map, switchMap, take, type Observable } from 'rxjs';
import { clockTime } from '../output/clock-time.ts';
import type { Controls } from './controls.ts';
import { play$ } from './play.ts';
import { simulatedConfig } from './simulated-config.ts';
import { simulatedBuzzers, simulation } from './simulation.ts';

/** The options of {@link runSimulation$}. */
export interface RunSimulationOptions {
  /** The port of the backend. Errors if it is in use. @default 8000, or any free port if 8000 is in use */
  readonly port?: number | undefined;
  /** The number of the game. @default 1 */
  readonly game?: number | undefined;
}

/** Runs a simulation on its own embedded relay. Emits the lines to show, starting with an overview. */
export function runSimulation$(controls: Controls, { port, game = 1 }: RunSimulationOptions = {}): Observable<string> {
  // The default port may belong to another backend. Then any free port will do.
  const relayed$ = port === undefined ? relay$({ port: 8000 }).pipe(catchError(() => relay$())) : relay$({ port });
  const stamped = (text: string) => `${clockTime(new Date())}  ${text}`;
  return relayed$.pipe(
    connect((event$) =>
      event$.pipe(
        filter((event) => event.kind === 'listening'),
        take(1),
        switchMap(({ url, port }) =>
          concat(
            header(`${url}/ws/game/${game}/`, controls.help),
            play$(simulation(`127.0.0.1:${port}`, game), controls).pipe(map(stamped)),
          ),
        ),
      ),
    ),
  );
}

function header(url: string, help: string): readonly string[] {
  const { osc, outgoing } = simulatedConfig;
  const [{ host, port } = { host: '', port: 0 }] = outgoing.flatMap((rule) => rule.osc_destinations);
  const lamps = Object.values(simulatedBuzzers).map((id) => `[${id}]`);
  return [
    `backend  ${url}   (built in)         osc  → ${host}:${port}   listening on ${osc.listen_port}`,
    `buzzers  ${lamps.join(' ')}   disarmed   ${help}`,
  ];
}
