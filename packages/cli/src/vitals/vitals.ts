import type { Connection, Message } from '@hardware-ws/client';
import type { BehaviorSubject, Subject } from 'rxjs';
import type { Activity } from './activity.ts';

/**
 * Whether a command has what it needs on this machine: its pins, ports and files.
 *
 * `starting`: it does not have everything yet. `ready`: it has. `lost`: it had, and is waiting until it has everything again.
 */
export type Hardware =
  { readonly kind: 'starting' } | { readonly kind: 'ready' } | { readonly kind: 'lost'; readonly reason: string };

/** What shows how a command that keeps a connection is: its hardware, which the command sets, and its link. */
export interface Vitals {
  readonly hardware$: BehaviorSubject<Hardware>;
  /** What the command has done, which the command reports. */
  readonly activity$: Subject<Activity>;
  readonly connection: Pick<Connection<Message, Message>, 'status$' | 'latency$' | 'fault$' | 'heldCount'>;
}
