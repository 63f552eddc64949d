import type { Message, Protocol } from '@hardware-ws/client';
import * as z from 'zod/mini';

/** Schemas for these types that check only the type. */
export function looseTypes(types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, z.looseObject({ type: z.literal(type) })]));
}

/** Returns a protocol that also accepts messages of these types. A type that the protocol does not know is not validated. */
export function withLooseTypes<I extends Record<keyof I, Message>, O extends Record<keyof O, Message>>(
  protocol: Protocol<I, O>,
  types: readonly string[],
): Protocol<I, O> {
  const loose = looseTypes(types);
  return {
    ...protocol,
    inbound: { ...loose, ...protocol.inbound },
    outbound: { ...loose, ...protocol.outbound },
  };
}
