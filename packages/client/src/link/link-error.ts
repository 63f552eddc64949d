import type { LinkEnd } from './link-end.ts';
import { linkEndText } from './link-end-text.ts';

/**
 * What a dial errors with; `end` says why.
 *
 * @example
 * const refused = new LinkError({ kind: 'closed', code: 1006, reason: '' });
 */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly end: LinkEnd;

  constructor(end: LinkEnd) {
    super(linkEndText(end));
    this.end = end;
  }
}
