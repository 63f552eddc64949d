import { connect$, sendTo } from '@hardware-ws/client';
import { buzzerPresses, debounceEdges, type GpioEdge } from '@hardware-ws/gpio';
import { quizzer } from '@hardware-ws/quizzer';
import { identity, Observable } from 'rxjs';
import { buzzers } from './buzzers.ts';
import type { Buttons, Client, Listening } from './client.ts';

const protocol = quizzer({ host: 'localhost:1', gameId: 1, clientType: 'buzzer' });

/** Sends presses as the script of the README does: kept, stamped with their age, and confirmed. */
export function ourBox(
  { url, onOpen, onMessage }: Pick<Listening, 'url' | 'onOpen' | 'onMessage'>,
  { debounced, ttl }: Buttons,
): Client {
  const pressed = { ...protocol.delivery?.buzzer_pressed, ...(ttl !== undefined && { ttl }) };
  const delivery = { ...protocol.delivery, buzzer_pressed: pressed } as typeof protocol.delivery;
  const game = connect$({ ...protocol, url, ...(delivery && { delivery }) });
  game.status$.subscribe({ next: ({ kind }) => kind === 'open' && onOpen() });
  game.on('toggle_buzzers', 'buzzer_pressed').subscribe({ next: onMessage, error: fail });
  let edge: (edge: GpioEdge) => void = () => undefined;
  // As a driver does.
  const edge$ = new Observable<GpioEdge>((subscriber) => {
    edge = (next) => subscriber.next(next);
  });
  edge$.pipe(debounced ? debounceEdges() : identity, buzzerPresses(buzzers), sendTo(game)).subscribe({ error: fail });
  return { send: (message) => game.send.next(message as never), edge };
}

function fail(error: unknown): never {
  throw error;
}
