import { LinkError } from '../../link/end/link-error.ts';

/**
 * In the script of a fake dial: the error of a link that was lost.
 *
 * @example
 * fakeDial(cold('-o-----#', { o: opened }, lost(1011)));
 */
export function lost(code = 1006, reason = ''): LinkError {
  return new LinkError({ kind: 'closed', code, reason });
}
