import { of, type Observable } from 'rxjs';
import { arm, dropLink, releaseBuzzer, restoreLink } from './actions.ts';
import { pressBuzzer } from './press-buzzer.ts';
import { simulatedBuzzers, type Simulation } from './simulation.ts';

type Action = (simulation: Simulation, id: number) => Observable<string>;

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['arm', (simulation) => arm(simulation, true)],
  ['disarm', (simulation) => arm(simulation, false)],
  ['drop', dropLink],
  ['restore', restoreLink],
]);

const buttonActions: ReadonlyMap<string, Action> = new Map([
  ['press', pressBuzzer],
  ['release', releaseBuzzer],
]);

/**
 * Does what a line says, as `press 2`, and emits what is to be told of it, '' for nothing. Completes once it has had its
 * effect, so that the next line finds the world as this one left it.
 */
export function perform(simulation: Simulation, line: string): Observable<string> {
  const [verb = '', id = '', ...more] = line.trim().toLowerCase().split(/\s+/);
  const action = id === '' ? actions.get(verb) : more.length === 0 ? buttonActions.get(verb) : undefined;
  if (!action) return of(`not understood: "${line}"; there are arm, disarm, press 2, release 2, drop and restore`);
  const isWired = id === '' || (/^\d+$/.test(id) && Object.values(simulatedBuzzers).includes(Number(id)));
  return isWired ? action(simulation, Number(id)) : of(`no buzzer "${id}": there are 1 to 6`);
}
