import type { LinkEnd } from './link-end.ts';
import { LinkError } from './link-error.ts';

/** Why a link ended, from what its dial errored with. */
export function linkEndOf(error: unknown): LinkEnd {
  return error instanceof LinkError ? error.end : { kind: 'failed', error };
}
