import process from 'node:process';
import { setTimeout } from 'node:timers';
import { Observable } from 'rxjs';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** How long everything may take to end, in ms, before the signal is raised again. */
const graceMs = 1200;

/**
 * Emits the signal, and completes, when the process is asked to stop by SIGINT or SIGTERM.
 *
 * It takes part once: a second signal ends the process at once, and so does the first one, raised again after 1.2 s, if
 * the process still lives then. With nothing left to do the process ends by itself, with exit code 0.
 *
 * @example
 * presses$.pipe(sendTo(game), takeUntil(shutdown$())).subscribe();
 */
export function shutdown$(): Observable<'SIGINT' | 'SIGTERM'> {
  return new Observable((subscriber) => {
    const stopListening = () => signals.forEach((signal) => process.off(signal, stop));
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      stopListening();
      // Outlives the subscription, and must not keep the process alive: the one timer that rxjs cannot give.
      setTimeout(() => process.kill(process.pid, signal), graceMs).unref();
      subscriber.next(signal);
      subscriber.complete();
    };
    signals.forEach((signal) => process.on(signal, stop));
    return stopListening;
  });
}
