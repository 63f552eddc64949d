import type { OscFault } from '../message/osc-fault.ts';

/** The fault at a byte of a packet. */
export function oscFaultAt(offset: number, what: string): OscFault {
  return {
    kind: 'fault',
    reason: `Not OSC at byte ${String(offset)}: ${what}.`,
    offset,
  };
}
