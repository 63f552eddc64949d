import type { Observable } from 'rxjs';
import type { commandCodes } from './command-codes.ts';
import type { Report } from './read-report.ts';

/** A connection to the daemon. */
export interface DaemonLink {
  /** Writes a command immediately, and emits the result as a signed number. */
  readonly request: (command: keyof typeof commandCodes, p1?: number, p2?: number) => Observable<number>;
  /** The reports that arrive after NOIB was answered: from then on the connection carries only reports. */
  readonly report$: Observable<Report>;
}

/** Where a pigpiod listens. */
export interface PigpiodAddress {
  readonly host: string;
  readonly port: number;
}
