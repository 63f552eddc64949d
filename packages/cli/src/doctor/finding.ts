import { printable } from '@hardware-ws/client';

/** The result of one check of `hardware-ws doctor`. */
export interface Finding {
  readonly check: string;
  /** `warning`: it works now, but may fail or work badly during the show. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** How to fix it. */
  readonly fix?: string;
}

const marks = { ok: 'ok      ', warning: 'warning ', failed: 'FAILED  ' } as const;

/** A finding as readable text: one line, and the fix on the next line. */
export function findingLine({ check, state, says, fix }: Finding): string {
  const line = `${marks[state]}${check.padEnd(12)} ${printable(says)}`;
  return fix === undefined ? line : `${line}\n${' '.repeat(21)}→ ${printable(fix)}`;
}
