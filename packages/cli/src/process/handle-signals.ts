import { constants } from 'node:os';
import process from 'node:process';
import { exitNow } from './exit-now.ts';
import { hangupEnds, hangupReloads } from './hangup.ts';

/**
 * Takes the signals from the first moment, while most of the command has yet to be loaded. One that nobody else listens to
 * does what it does by default, also in PID 1, which has no default actions; but one that asks a running service for something
 * does no harm to one that only starts, or that has no use for it. Node would open its inspector at a SIGUSR1, for anybody on
 * the machine to run code in the process. Before this runs, which is Node's own start, signals do what they do by default.
 */
export function handleSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const) {
    const byDefault = () => {
      const isRequest = signal.startsWith('SIGUSR') || (signal === 'SIGHUP' && (hangupReloads || !hangupEnds));
      if (isRequest || process.listenerCount(signal) > 1) return;
      if (process.pid === 1) return void exitNow(128 + constants.signals[signal]);
      process.off(signal, byDefault);
      process.kill(process.pid, signal);
    };
    process.on(signal, byDefault);
  }
}
