import type { Observable } from 'rxjs';
import type { commandCodes } from './command-codes.ts';
import type { Report } from './read-report.ts';

/** One connection to the daemon. */
export interface DaemonLink {
  /** Writes a command at once; its result, as a signed number, comes later. */
  readonly ask: (command: keyof typeof commandCodes, p1?: number, p2?: number) => Observable<number>;
  /** What comes once NOIB was answered: from then on the connection carries reports only. */
  readonly report$: Observable<Report>;
}

/** Where a pigpiod listens. */
export interface PigpiodAddress {
  readonly host: string;
  readonly port: number;
}
