import { constants } from 'node:os';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { Subject, defer, finalize, merge, of, take, type Observable } from 'rxjs';

/** A signal that asks a process to stop: Ctrl-C (SIGINT), `kill` or a supervisor (SIGTERM), a closed terminal (SIGHUP). */
export type ShutdownSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface ShutdownOptions {
  /**
   * The signals that ask the process to stop. A service that reloads its files on SIGHUP should leave that one out.
   *
   * @default ['SIGINT', 'SIGTERM', 'SIGHUP']
   */
  readonly signals?: readonly ShutdownSignal[];
}

/** How long the process may take to end, in ms, before the signal is raised again. */
const graceMs = 1200;

const all: readonly ShutdownSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The signal that asked the process to stop. */
let asked: ShutdownSignal | undefined;

const asked$: Readonly<Record<ShutdownSignal, Subject<ShutdownSignal>>> = {
  SIGINT: new Subject(),
  SIGTERM: new Subject(),
  SIGHUP: new Subject(),
};

/**
 * Emits the signal and completes when the process is asked to stop by SIGINT, SIGTERM or SIGHUP (its terminal was closed).
 *
 * When nothing is left to do, the process ends by itself, with exit code 0. If it is still running after 1.2 s, the signal is
 * raised again, which ends it. A second signal ends it at once, except another SIGHUP. A later subscriber gets the signal at once.
 *
 * @example
 * presses$.pipe(sendTo(game), takeUntil(shutdown$())).subscribe();
 */
export function shutdown$({ signals = all }: ShutdownOptions = {}): Observable<ShutdownSignal> {
  return defer(() =>
    asked !== undefined && signals.includes(asked) ? of(asked) : merge(...signals.map(heard$)).pipe(take(1)),
  );
}

/** The process has one listener for each signal, however many pipelines end with it. */
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
  // Before anything is notified, which may take time: from now on, a second signal has its default action.
  for (const each of all) process.off(each, stop);
  // This timer outlives the subscription and must not keep the process alive, which no timer of rxjs can do.
  setTimeout(() => end(signal), graceMs).unref();
  // When a terminal is closed, the kernel and the terminal program may both send SIGHUP.
  process.on('SIGHUP', ignore);
  // PID 1, for example in a container, has no default actions, so a second signal would do nothing.
  if (process.pid === 1) for (const each of all) process.on(each, end);
  asked$[signal].next(signal);
}

function ignore(): void {}

function end(signal: ShutdownSignal): void {
  if (process.pid === 1) process.exit(128 + constants.signals[signal]);
  process.off('SIGHUP', ignore);
  process.kill(process.pid, signal);
}
