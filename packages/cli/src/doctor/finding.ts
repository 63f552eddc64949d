import { printable } from '@hardware-ws/client';

/** What a check of `hardware-ws doctor` found. */
export interface Finding {
  readonly check: string;
  /** `warning`: it works, but may not for long or not well. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}

const marks = { ok: 'ok      ', warning: 'warning ', failed: 'FAILED  ' } as const;

/** A finding as a person reads it: one line, and the fix on the next. */
export function findingLine({ check, state, says, fix }: Finding): string {
  const line = `${marks[state]}${check.padEnd(12)} ${printable(says)}`;
  return fix === undefined ? line : `${line}\n${' '.repeat(21)}→ ${printable(fix)}`;
}
