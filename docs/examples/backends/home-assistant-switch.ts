// A switch for a light of Home Assistant: a button toggles it, and a lamp shows its state. Its test is home-assistant-switch.backend.spec.ts.
import process from 'node:process';
import { connect$, logTo, sendTo, subscription, systemClock, type Connection } from '@hardware-ws/client';
import { debounceEdges, presses, type GpioEdge } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import {
  entityStates,
  homeAssistant,
  type HomeAssistantCommand,
  type HomeAssistantMessage,
} from '@hardware-ws/home-assistant';
import { distinctUntilChanged, map, merge, of, type Observable } from 'rxjs';

type Home = Connection<HomeAssistantMessage, HomeAssistantCommand>;

/** Toggles the light at each press. A press in an outage is carried out if the outage is short. */
export function toggled$(home: Home, light: string, edges$: Observable<GpioEdge>) {
  return edges$.pipe(
    debounceEdges({ ms: 5 }),
    presses(),
    map(() => ({ type: 'call_service', domain: 'light', service: 'toggle', target: { entity_id: light } }) as const),
    sendTo(home),
  );
}

/** Whether the light is on: as it is after each opening, and then at each change, whoever switches it. */
export function isLit$(home: Home, light: string): Observable<boolean> {
  return subscription(home, { type: 'subscribe_entities', entity_ids: [light] }, { events: 'event' }).pipe(
    entityStates(),
    map((states) => states[light]?.state === 'on'),
    distinctUntilChanged(),
  );
}

const token = process.env['HOME_ASSISTANT_TOKEN'];
if (token) {
  const light = 'light.stage';
  const home = connect$(homeAssistant({ url: process.env['HOME_ASSISTANT_URL'], token }));
  logTo(home, console);
  // A simulated press. On a board, use the `edges$` and the `setLines` of a driver instead.
  const edges$ = simulatedEdges$({ commands$: of('press 1'), wiring: { GPIO17: 1 }, clock: systemClock });
  const told$ = toggled$(home, light, edges$).pipe(map(({ kind }) => `toggle: ${kind}`));
  const lamp$ = isLit$(home, light).pipe(map((isLit) => `lamp: ${isLit ? 'on' : 'off'}`));
  merge(lamp$, told$).subscribe({ next: console.log, error: console.error });
}
