import { EMPTY, defer, filter, map, merge, of, switchMap, take, timeout, type Observable } from 'rxjs';
import { oscText } from '../osc-text.ts';
import type { Simulation } from './simulation.ts';
import { simulatedBuzzers } from './simulation.ts';

/** How long to wait for the OSC message of a press, in ms. */
const oscMs = 2000;

/**
 * Does what a line says, as `press 2`, and emits what is to be told of it. Completes once it has had its effect, so that
 * the next line finds the world as this one left it.
 */
export function perform(simulation: Simulation, line: string): Observable<string> {
  const [verb = '', id = ''] = line.toLowerCase().split(/\s+/);
  switch (verb) {
    case 'arm':
    case 'disarm':
      return arm(simulation, verb === 'arm');
    case 'drop':
      return drop(simulation);
    case 'restore':
      return restore(simulation);
    case 'press':
    case 'release':
      if (!Object.values(simulatedBuzzers).includes(Number(id || NaN)))
        return of(`no buzzer "${id}": there are 1 to 6`);
      return verb === 'press' ? press(simulation, Number(id)) : release(simulation, Number(id));
    default:
      return of(`not understood: "${line}"; there are arm, disarm, press 2, release 2, drop, restore`);
  }
}

/** Acts once somebody watches for the effect; completes with it. */
function act<T>(effect$: Observable<T>, action: () => void): Observable<T> {
  return merge(
    effect$.pipe(take(1)),
    defer(() => {
      action();
      return EMPTY;
    }),
  );
}

function arm({ buzzer, armed$, plugged$ }: Simulation, enabled: boolean): Observable<string> {
  const text = enabled ? 'armed' : 'disarmed';
  const set = () => armed$.next(enabled);
  if (!plugged$.value) return act(of(`${text}, which the buzzers will hear once the link is back`), set);
  return act(
    buzzer.on('toggle_buzzers').pipe(
      filter((message) => message.enabled === enabled),
      map(() => text),
    ),
    set,
  );
}

function drop({ buzzer, plugged$ }: Simulation): Observable<never> {
  const down$ = buzzer.status$.pipe(filter(({ kind }) => kind === 'waiting'));
  return act(down$, () => plugged$.next(false)).pipe(switchMap(() => EMPTY));
}

function restore({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (plugged$.value) return of('the link is not dropped');
  return act(buzzer.on('toggle_buzzers'), () => plugged$.next(true)).pipe(switchMap(() => EMPTY));
}

function release({ button$ }: Simulation, id: number): Observable<never> {
  return defer(() => {
    button$.next(`release ${id}`);
    return EMPTY;
  });
}

function press({ box$, bridge$, button$ }: Simulation, id: number): Observable<string> {
  const ignored$ = box$.pipe(
    filter((event) => event.kind === 'step'),
    filter(({ step }) => step.input.kind === 'press' && step.send.length === 0),
    map(({ step }) => step.note ?? ''),
  );
  const outcome$ = box$.pipe(
    filter((event) => event.kind === 'outcome'),
    filter(({ outcome }) => outcome.message.type === 'buzzer_pressed' && outcome.message.buzzerId === id),
  );
  const osc$ = bridge$.pipe(
    filter((event) => event.kind === 'osc'),
    map(({ datagram }) => `osc ${oscText(datagram.message)}`),
    timeout({ first: oscMs, with: () => of('no OSC') }),
    take(1),
  );
  const sent$ = outcome$.pipe(
    switchMap(({ outcome }) =>
      outcome.kind === 'sent'
        ? osc$.pipe(map((osc) => `press ${id}   → ${outcome.text}   → ${osc}`))
        : of(`press ${id}   not sent: ${outcome.cause}`),
    ),
  );
  return act(merge(ignored$, sent$), () => button$.next(`press ${id}`));
}
