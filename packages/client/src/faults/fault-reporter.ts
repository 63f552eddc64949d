import { Subject, type Observable } from 'rxjs';
import type { Clock } from '../time/clock.ts';
import type { Fault } from './fault.ts';
import { faultLimit } from './fault-limit.ts';
import { processWarning } from './process-warning.ts';
import { systemClock } from '../time/system-clock.ts';
import type { Trampoline } from '../dispatch/trampoline.ts';
import { faultText } from './fault-text.ts';

/** Where faults are reported, one after the other. */
export interface FaultReporter {
  readonly fault$: Observable<Fault>;
  readonly report: (fault: Fault) => void;
  /** Calls a function that we were given; `undefined`, and a fault that says where, when it throws. */
  readonly attempt: <T>(where: string, task: () => T) => T | undefined;
  /** Whether somebody is being told of a fault right now: what they then do must not be reported to them again. */
  readonly isReporting: () => boolean;
}

export interface FaultReporterOptions {
  /** @default systemClock */
  readonly clock?: Pick<Clock, 'monotonic'>;
  /** Is told of faults that nobody observes, once a kind. @default processWarning */
  readonly warn?: ((text: string) => void) | undefined;
}

/**
 * A fault stream that a handler of faults can send through without ever hearing of it. Of faults that are alike a hundred a
 * second are told, so that a handler which sends later, and fails again, makes no loop.
 */
export function faultReporter({ run }: Trampoline, options: FaultReporterOptions = {}): FaultReporter {
  const { clock = systemClock, warn = processWarning } = options;
  const fault$ = new Subject<Fault>();
  const mayTell = faultLimit(clock);
  const unobserved = warnUnobserved(warn);
  let reporting = false;
  const report = (fault: Fault) =>
    run(() => {
      if (!mayTell(fault)) return;
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

/** Warns of faults that nobody observes, once a kind: the first mistake with a connection must not be silent. */
function warnUnobserved(warn: (text: string) => void): (fault: Fault) => void {
  const warned = new Set<string>();
  return (fault) => {
    const kind = fault.kind === 'dropped' ? fault.cause : fault.kind;
    if (warned.has(kind)) return;
    warned.add(kind);
    const help =
      kind === 'unsubscribed'
        ? ' To send opens no connection: subscribe to it before, or send by sendTo or deliver.'
        : '';
    try {
      warn(
        `${faultText(fault)}.${help} Nobody observes fault$: logTo(connection, console) writes down every fault; this warns once.`,
      );
    } catch {
      // There is nobody left to tell.
    }
  };
}
