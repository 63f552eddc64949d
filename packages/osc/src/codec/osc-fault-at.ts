import type { OscFault } from '../message/osc-fault.ts';

/** The fault at a byte of a packet. */
export const oscFaultAt = (offset: number, what: string): OscFault => ({
  kind: 'fault',
  reason: `Not OSC at byte ${String(offset)}: ${what}.`,
  offset,
});
