import type { Outcome } from '@hardware-ws/client';
import { combineLatest, filter, map, merge, of, take, timeout, type Observable } from 'rxjs';
import { awaitEffect } from './await-effect.ts';
import type { Simulation } from './simulation.ts';

/** How long to wait for the OSC message of a press, in ms. */
const oscMs = 2000;

/** Presses a button. The effect is the reason why the press was ignored, or the message that was sent and the OSC that it caused. */
export function pressBuzzer({ box$, bridge$, button$ }: Simulation, id: number): Observable<string> {
  const ignored$ = box$.pipe(
    filter((event) => event.kind === 'step'),
    filter(({ step }) => step.input?.kind === 'press' && step.send.length === 0),
    map(({ step }) => step.note ?? ''),
  );
  const outcome$ = box$.pipe(
    filter((event) => event.kind === 'outcome'),
    map(({ outcome }) => outcome),
    filter(({ message }) => message.type === 'buzzer_pressed' && message.buzzerId === id),
  );
  const osc$ = bridge$.pipe(
    filter((event) => event.kind === 'sent'),
    map(({ endpoint, command }) => `${endpoint.name} ${endpoint.commands.text(command)}`),
    take(1),
    timeout({ first: oscMs, with: () => of('no OSC') }),
  );
  const dropped$ = outcome$.pipe(
    filter((outcome) => outcome.kind === 'dropped'),
    map(({ cause }) => `press ${id}   not sent: ${cause}`),
  );
  // The OSC may go out before the backend has confirmed the press.
  const sent$ = combineLatest([outcome$.pipe(filter((outcome) => outcome.kind !== 'dropped')), osc$]).pipe(
    map(([outcome, osc]) => `press ${id}   → ${outcome.text}   ${confirmation(outcome)}   → ${osc}`),
  );
  return awaitEffect(merge(ignored$, dropped$, sent$), () => button$.next(`press ${id}`));
}

function confirmation(outcome: Outcome): string {
  return outcome.kind === 'confirmed' ? `confirmed ${outcome.ms.toFixed(1)} ms` : outcome.kind;
}
