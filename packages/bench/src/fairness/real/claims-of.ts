import type { Box } from './box.ts';
import type { Heard } from './host.ts';

/** A press that its box has claimed. */
export interface Claimed {
  readonly pressId: unknown;
  readonly clientId: string;
  readonly buzzerId: number;
  /** The true time of the press, in ms on the machine's clock: the stamp of the box, less what its clock is ahead. */
  readonly pressedAt: number;
  /** When the room heard of it. */
  readonly heardAt: number;
}

/** The claims of these boxes that the room heard, in the order of their arrival. A claim that is written twice counts once. */
export function claimsOf(boxes: readonly Box[], heard: readonly Heard[]): readonly Claimed[] {
  const claims = new Map<unknown, Claimed>();
  for (const { at: heardAt, message } of heard) {
    const { type, client_id, press_id: pressId, at } = message;
    const box = boxes.find(({ clientId }) => clientId === client_id);
    if (type !== 'press_claim' || box === undefined || claims.has(pressId)) continue;
    const { clientId, buzzerId, clockAheadMs } = box;
    claims.set(pressId, { pressId, clientId, buzzerId, pressedAt: Number(at) - clockAheadMs, heardAt });
  }
  return [...claims.values()];
}
