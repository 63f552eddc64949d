import { Subject, type Observable } from 'rxjs';
import type { Fault } from './fault.ts';
import type { Trampoline } from './trampoline.ts';

/** Where faults are reported, one after the other. */
export interface Faults {
  readonly fault$: Observable<Fault>;
  readonly report: (fault: Fault) => void;
  /** Calls a function that we were given; `undefined`, and a fault that says where, when it throws. */
  readonly attempt: <T>(where: string, task: () => T) => T | undefined;
  /** Whether somebody is being told of a fault right now: what they then do must not be reported to them again. */
  readonly reporting: () => boolean;
}

/** A fault stream that a handler of faults can send through without ever hearing of it. */
export function faults({ run }: Trampoline): Faults {
  const fault$ = new Subject<Fault>();
  let reporting = false;
  const report = (fault: Fault) =>
    run(() => {
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
    reporting: () => reporting,
  };
}
