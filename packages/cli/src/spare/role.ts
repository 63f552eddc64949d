import type { Tenure } from './terms.ts';

/** What a process is for its name: the box, or a spare that watches the box. */
export interface Role extends Tenure {
  readonly kind: 'box' | 'spare';
  /** Whether it has just taken over from another box. @default false */
  readonly tookOver?: boolean;
}
