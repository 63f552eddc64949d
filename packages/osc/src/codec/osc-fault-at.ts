import type { OscFault } from '../message/osc-fault.ts';

/** Creates the fault at a byte offset of a packet. */
export function oscFaultAt(offset: number, what: string): OscFault {
  return {
    kind: 'fault',
    reason: `Not OSC at byte ${String(offset)}: ${what}.`,
    offset,
  };
}
