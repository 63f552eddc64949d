import type { OscArgument } from '../message/osc-argument.ts';

/** An argument from its tag and the value read for it. */
export function taggedArgument(tag: string | undefined, value: unknown): OscArgument {
  if (tag === 'T') return { type: tag, value: true };
  if (tag === 'F') return { type: tag, value: false };
  if (tag === 'N') return { type: tag, value: null };
  if (tag === 's' && typeof value === 'string') return { type: tag, value };
  if ((tag === 'i' || tag === 'f') && typeof value === 'number') return { type: tag, value };
  // A copy, for the bytes belong to whoever handed in the packet.
  if ((tag === 'b' || tag === 'm') && value instanceof Uint8Array) return { type: tag, value: Uint8Array.from(value) };
  throw new Error(`the argument tagged ${JSON.stringify(tag)} could not be read`);
}
