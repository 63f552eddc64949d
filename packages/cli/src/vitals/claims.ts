import type { BehaviorSubject } from 'rxjs';
import type { Hardware } from './vitals.ts';

/** Follows which parts of its hardware a command has. */
export interface Claims<Part extends string> {
  /** The command has this part. The hardware is ready once it has all parts. */
  readonly claimed: (part: Part) => void;
  /** The command had this part, and waits until it has the part again. */
  readonly lost: (part: Part, reason: string) => void;
}

/** Follows which of these parts a command has, and says so in `hardware$`. */
export function claims<Part extends string>(
  hardware$: BehaviorSubject<Hardware>,
  parts: readonly Part[],
): Claims<Part> {
  const missing = new Set(parts);
  if (hardware$.value.kind !== 'starting') hardware$.next({ kind: 'starting' });
  return {
    claimed(part) {
      missing.delete(part);
      if (missing.size === 0 && hardware$.value.kind !== 'ready') hardware$.next({ kind: 'ready' });
    },
    lost(part, reason) {
      missing.add(part);
      hardware$.next({ kind: 'lost', reason });
    },
  };
}
