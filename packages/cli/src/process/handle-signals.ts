import { constants } from 'node:os';
import process from 'node:process';
import { exitNow } from './exit-now.ts';
import { hangupEnds, hangupReloads } from './hangup.ts';

/**
 * Handles signals from the first moment, before most of the command is loaded. A signal that nothing else listens to keeps its
 * default action, even in PID 1, which has no default actions. The exceptions are the signals that ask a running service for
 * something: they must not kill a command that is starting or that has no use for them. SIGUSR1 is handled because Node would
 * open its inspector, through which anyone on the machine could run code in the process. Signals that arrive before this runs
 * have their default action.
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
