import { constants } from 'node:os';
import process from 'node:process';

/**
 * Makes the process listen again to its signals after a library has taken them over.
 *
 * Node only tells the system when the first listener of a signal is added, so all listeners are removed and added
 * again.
 */
export function rearmSignals(): void {
  for (const signal of Object.keys(constants.signals) as NodeJS.Signals[]) {
    const listeners = process.rawListeners(signal) as NodeJS.SignalsListener[];
    process.removeAllListeners(signal);
    listeners.forEach((listener) => process.on(signal, listener));
  }
}
