import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';

/** Warns of faults that nobody observes, once a kind: the first mistake with a connection must not be silent. */
export function warnUnobserved(warn: (text: string) => void): (fault: Fault) => void {
  const warned = new Set<string>();
  return (fault) => {
    const kind = fault.kind === 'dropped' ? fault.cause : fault.kind;
    if (warned.has(kind)) return;
    warned.add(kind);
    const help =
      kind === 'unheld' ? ' To send opens no connection: subscribe to it before, or send by sendTo or deliver.' : '';
    try {
      warn(
        `${faultText(fault)}.${help} Nobody observes fault$: logTo(connection, console) writes down every fault; this warns once.`,
      );
    } catch {
      // There is nobody left to tell.
    }
  };
}
