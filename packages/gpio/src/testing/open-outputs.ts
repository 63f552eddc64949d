import { Subject } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsOptions } from '../driver/outputs-options.ts';
import type { OutputsRig } from './outputs-rig.ts';

/** Subscribes the rig's driver and keeps what it says until `end`. */
export async function openOutputs({ setLines, settled }: OutputsRig, options: OutputsOptions) {
  const levels$ = new Subject<LineLevels>();
  const written: LineLevels[] = [];
  const errors: { kind?: unknown; pin?: unknown; message?: string }[] = [];
  let completed = false;
  const subscription = levels$.pipe(setLines(options)).subscribe({
    next: (levels) => written.push(levels),
    error: (error: unknown) => errors.push(error as object),
    complete: () => {
      completed = true;
    },
  });
  await settled?.();
  const set = async (levels: LineLevels) => {
    levels$.next(levels);
    await settled?.();
  };
  const end = () => {
    subscription.unsubscribe();
  };
  return { levels$, set, written, errors, end, completed: () => completed };
}
