import type { OscFault } from '../message/osc-fault.ts';

/** Where a message is being read, and what went wrong: a value, since throwing costs more than reading. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Nothing from here on belongs to the message. */
  readonly end: number;
  at: number;
  fault?: OscFault;
}
