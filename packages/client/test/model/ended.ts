import { LinkError } from '../../src/link/link-error.ts';
import { lost } from '../../src/testing/lost.ts';

/** In the script of a fake dial: the end by a close code, by an HTTP status, or without a word. */
export function ended(why: number | 'dead' = 1006): LinkError {
  if (why === 'dead') return new LinkError({ kind: 'dead', ms: 1 });
  return why < 1000 ? new LinkError({ kind: 'refused', status: why, url: 'ws://stage/' }) : lost(why);
}
