import { Subject, type Observable } from 'rxjs';
import type { Clock } from '../time/clock.ts';
import type { Fault } from './fault.ts';
import { faultLimit } from './fault-limit.ts';
import { processWarning } from './process-warning.ts';
import { systemClock } from '../time/system-clock.ts';
import type { Trampoline } from '../dispatch/trampoline.ts';
import { faultText } from './fault-text.ts';

/** Reports faults, one after the other. */
export interface FaultReporter {
  readonly fault$: Observable<Fault>;
  readonly report: (fault: Fault) => void;
  /** Calls a function of yours. If the function throws, returns `undefined` and reports a fault that names it by `where`. */
  readonly attempt: <T>(where: string, task: () => T) => T | undefined;
  /** Whether a fault handler is running. A fault that the handler itself causes must not be reported to it. */
  readonly isReporting: () => boolean;
}

export interface FaultReporterOptions {
  /** @default systemClock */
  readonly clock?: Pick<Clock, 'monotonic'>;
  /** Called with the text of a fault that nothing observes, once for each kind. @default processWarning */
  readonly warn?: ((text: string) => void) | undefined;
}

/**
 * Makes a stream of faults. A fault handler may send: it does not see the faults of its own messages. At most a hundred
 * similar faults a second are reported, so a handler that sends later and fails again cannot cause an endless loop.
 */
export function faultReporter({ run }: Trampoline, options: FaultReporterOptions = {}): FaultReporter {
  const { clock = systemClock, warn = processWarning } = options;
  const fault$ = new Subject<Fault>();
  const mayReport = faultLimit(clock);
  const unobserved = warnUnobserved(warn);
  let reporting = false;
  const report = (fault: Fault) =>
    run(() => {
      if (!mayReport(fault)) return;
      if (!fault$.observed) return unobserved(fault);
      reporting = true;
      fault$.next(fault);
      reporting = false;
    });
  return {
    fault$: fault$.asObservable(),
    report,
    attempt(where, task) {
      try {
        return task();
      } catch (error) {
        return void report({ kind: 'callback', where, error });
      }
    },
    isReporting: () => reporting,
  };
}

/** Warns of faults that nothing observes, once for each kind, because the first mistake with a connection must not be silent. */
function warnUnobserved(warn: (text: string) => void): (fault: Fault) => void {
  const warned = new Set<string>();
  return (fault) => {
    const kind = fault.kind === 'dropped' ? fault.cause : fault.kind;
    if (warned.has(kind)) return;
    warned.add(kind);
    const help =
      kind === 'unsubscribed'
        ? ' Sending does not open a connection: subscribe to the connection first, or send with sendTo or deliver.'
        : '';
    try {
      warn(
        `${faultText(fault)}.${help} Nothing observes fault$, so this warning appears once. To log every fault, call logTo(connection, console).`,
      );
    } catch {
      // Nothing is left that could report it.
    }
  };
}
