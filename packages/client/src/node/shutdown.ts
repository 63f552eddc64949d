import { constants } from 'node:os';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { Subject, defer, finalize, merge, of, take, type Observable } from 'rxjs';

/** A signal that asks a process to stop: Ctrl-C, `kill` and every supervisor, a terminal that has gone. */
export type ShutdownSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface ShutdownOptions {
  /**
   * The signals that ask the process to stop. A service that reads its files again on SIGHUP leaves that one out.
   *
   * @default ['SIGINT', 'SIGTERM', 'SIGHUP']
   */
  readonly signals?: readonly ShutdownSignal[];
}

/** How long everything may take to end, in ms, before the signal is raised again. */
const graceMs = 1200;

const all: readonly ShutdownSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The signal that the process was asked to stop with. */
let asked: ShutdownSignal | undefined;

const asked$: Readonly<Record<ShutdownSignal, Subject<ShutdownSignal>>> = {
  SIGINT: new Subject(),
  SIGTERM: new Subject(),
  SIGHUP: new Subject(),
};

/**
 * Emits the signal, and completes, when the process is asked to stop by SIGINT, SIGTERM or SIGHUP (its terminal has gone).
 *
 * It takes part once: a second signal, but for another SIGHUP, ends the process at once, and so does the first one, raised again after 1.2 s, if
 * the process still lives then. With nothing left to do the process ends by itself, with exit code 0. A process that was
 * asked stays so: who subscribes later is told at once.
 *
 * @example
 * presses$.pipe(sendTo(game), takeUntil(shutdown$())).subscribe();
 */
export function shutdown$({ signals = all }: ShutdownOptions = {}): Observable<ShutdownSignal> {
  return defer(() =>
    asked !== undefined && signals.includes(asked) ? of(asked) : merge(...signals.map(heard$)).pipe(take(1)),
  );
}

/** However many pipelines end with a signal, the process has one listener for it. */
function heard$(signal: ShutdownSignal): Observable<ShutdownSignal> {
  return defer(() => {
    if (!asked$[signal].observed) process.on(signal, stop);
    return asked$[signal];
  }).pipe(
    finalize(() => {
      if (!asked$[signal].observed) process.off(signal, stop);
    }),
  );
}

function stop(signal: ShutdownSignal): void {
  asked = signal;
  // Before anything is told, which may take its time: from now on a second signal has its default action.
  for (const each of all) process.off(each, stop);
  // Outlives the subscription, and must not keep the process alive: the one timer that rxjs cannot give.
  setTimeout(() => end(signal), graceMs).unref();
  // A terminal that goes may say so twice, by the kernel and by its program.
  process.on('SIGHUP', ignore);
  // PID 1, as in a container, has no default actions: a second signal would do nothing.
  if (process.pid === 1) for (const each of all) process.on(each, end);
  asked$[signal].next(signal);
}

function ignore(): void {}

function end(signal: ShutdownSignal): void {
  if (process.pid === 1) process.exit(128 + constants.signals[signal]);
  process.off('SIGHUP', ignore);
  process.kill(process.pid, signal);
}
