import type { OscFault } from '../message/osc-fault.ts';

/** The state of reading a message. A fault is a value, because throwing costs more than reading. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** The offset after the last byte of the message. */
  readonly end: number;
  at: number;
  fault?: OscFault;
}
