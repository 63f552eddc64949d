import { relay$ } from '@hardware-ws/relay';
import { catchError, concat, connect, filter, map, switchMap, take, type Observable } from 'rxjs';
import { clockTime } from '../output/clock-time.ts';
import type { Controls } from './controls.ts';
import { play$ } from './play.ts';
import { simulatedConfig } from './simulated-config.ts';
import { simulatedBuzzers, simulation } from './simulation.ts';

export interface RunSimulationOptions {
  /** The port of the backend; errors if it is in use. @default 8000, or any other where that is in use */
  readonly port?: number | undefined;
  /** The number of the game. @default 1 */
  readonly game?: number | undefined;
}

/** Runs a simulation on a relay of its own, which lives as long; emits lines to show, first of all what there is. */
export function runSimulation$(controls: Controls, { port, game = 1 }: RunSimulationOptions = {}): Observable<string> {
  // Somebody else's backend may have the usual port: then any other will do.
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
