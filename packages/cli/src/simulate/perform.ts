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
 * Performs the action of a line, for example `press 2`, and emits a line to show, or '' for none. Completes once the action has
 * had its effect, so that the next action finds the result of this one.
 */
export function perform(simulation: Simulation, line: string): Observable<string> {
  const [verb = '', id = '', ...more] = line.trim().toLowerCase().split(/\s+/);
  const action = id === '' ? actions.get(verb) : more.length === 0 ? buttonActions.get(verb) : undefined;
  if (!action) return of(`unknown command "${line}": expected arm, disarm, press 2, release 2, drop or restore`);
  const isWired = id === '' || (/^\d+$/.test(id) && Object.values(simulatedBuzzers).includes(Number(id)));
  return isWired ? action(simulation, Number(id)) : of(`no buzzer "${id}": expected 1 to 6`);
}
