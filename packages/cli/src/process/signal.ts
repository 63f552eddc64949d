import process from 'node:process';
import { fromEvent, type Observable } from 'rxjs';

/** Emits each time the process gets a signal, which then does not end it. */
export function signal$(name: 'SIGHUP' | 'SIGUSR2'): Observable<unknown> {
  return fromEvent(process, name);
}
