import process from 'node:process';
import { fromEvent, type Observable } from 'rxjs';

/** Emits each time the process receives a signal. While subscribed, the signal does not end the process. */
export function signal$(name: 'SIGHUP' | 'SIGUSR2'): Observable<unknown> {
  return fromEvent(process, name);
}
