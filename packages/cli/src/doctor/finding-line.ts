import { printable } from '@hardware-ws/client';
import type { Finding } from './finding.ts';

const marks = { ok: 'ok      ', warning: 'warning ', failed: 'FAILED  ' } as const;

/** A finding as a person reads it: one line, and the fix on the next. */
export function findingLine({ check, state, says, fix }: Finding): string {
  const line = `${marks[state]}${check.padEnd(12)} ${printable(says)}`;
  return fix === undefined ? line : `${line}\n${' '.repeat(21)}→ ${printable(fix)}`;
}
