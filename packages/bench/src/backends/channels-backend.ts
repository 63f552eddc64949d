import { map, type Observable } from 'rxjs';
import { channels$ } from '../../../relay/test/channels-server.ts';
import type { Backend } from './backend.ts';
import { quizzerBackend } from './quizzer-backend.ts';

/** Django Channels behind daphne, while subscribed. */
export function channelsBackend$(): Observable<Backend> {
  return channels$().pipe(map(({ port }) => quizzerBackend(port)));
}
