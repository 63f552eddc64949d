import * as z from 'zod/mini';
import type { Refuse, Written } from '../endpoint/endpoint-file.ts';
import { described } from './key-schemas.ts';

/**
 * A backend that a file can name in its block `backend`, besides the one of `websocket`.
 *
 * @example
 * const scores: BackendFile = { name: 'scores', keys: { url: z.optional(z.string()) } };
 */
export interface BackendFile {
  /** The `type` of its block. */
  readonly name: string;
  /** The other keys of its block, with their schemas. */
  readonly keys: Readonly<Record<string, z.ZodMiniType>>;
  /** Refuses mistakes in its block that a schema cannot find. */
  check?(block: Written, refuse: Refuse): void;
}

/** The schema of the block `backend`: the `type`, and the keys of that type. */
export function backendSchema(backends: readonly BackendFile[]) {
  const [first, ...others] = backends.map((backend) =>
    z.strictObject({ type: described('The backend.', z.literal(backend.name)), ...backend.keys }).check((context) => {
      const refuse: Refuse = (path, message) => {
        context.issues.push({ code: 'custom', path: [...path], message, input: context.value });
      };
      backend.check?.(context.value, refuse);
    }),
  );
  const names = backends.map(({ name }) => name).join(' or ');
  if (!first) return undefined;
  return described(
    'The backend, if it is not the one of websocket.',
    z.discriminatedUnion('type', [first, ...others], {
      error: (issue) => ('discriminator' in issue ? `expected ${names}` : 'expected keys and values'),
    }),
  );
}
