import { cpus } from 'node:os';
import process from 'node:process';

/** The machine and the Node that measure. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
}
