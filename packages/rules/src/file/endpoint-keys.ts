import type * as z from 'zod/mini';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** The keys of all endpoints in one place of a file, with their schemas. */
export function endpointKeys(
  endpoints: readonly Endpoint[],
  place: 'top' | 'destinations' | 'trigger' | 'rule' | 'argument',
): Readonly<Record<string, z.ZodMiniType>> {
  return Object.assign({}, ...endpoints.map(({ file }) => file[place])) as Readonly<Record<string, z.ZodMiniType>>;
}
