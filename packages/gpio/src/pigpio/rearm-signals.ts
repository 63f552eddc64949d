import process from 'node:process';
import { constants } from 'node:os';

/**
 * Has the process listen again to the signals that it listened to, when a library has taken them over.
 *
 * Node tells the system once, when the first listener of a signal is added: so all are taken away and put back.
 */
export function rearmSignals(): void {
  for (const signal of Object.keys(constants.signals) as NodeJS.Signals[]) {
    const listeners = process.rawListeners(signal) as NodeJS.SignalsListener[];
    process.removeAllListeners(signal);
    listeners.forEach((listener) => process.on(signal, listener));
  }
}
