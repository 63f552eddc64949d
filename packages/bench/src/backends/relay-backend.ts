import { relay$ } from '@hardware-ws/relay';
import { filter, map, type Observable } from 'rxjs';
import type { Backend } from './backend.ts';
import { quizzerBackend } from './quizzer-backend.ts';

/** The embedded relay, while subscribed. */
export function relayBackend$(): Observable<Backend> {
  return relay$().pipe(
    filter((event) => event.kind === 'listening'),
    map(({ port }) => quizzerBackend(port)),
  );
}
