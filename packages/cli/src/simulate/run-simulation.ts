import { concat, map, type Observable } from 'rxjs';
import { clockTime } from '../output/clock-time.ts';
import type { Controls } from './controls.ts';
import { play$ } from './play.ts';
import { onRelay$ } from './on-relay.ts';
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
  const stamped = (text: string) => `${clockTime(new Date())}  ${text}`;
  return onRelay$(port, ({ url, host }) =>
    concat(
      header(`${url}/ws/game/${game}/`, controls.help),
      play$(simulation(host, game), controls).pipe(map(stamped)),
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
