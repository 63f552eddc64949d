import type { LinkEnd } from './link-end.ts';
import { linkEndText } from './link-end-text.ts';

const brand = Symbol.for('hardware-ws.LinkError');

/**
 * The error of a dial; `end` says why the link ended. `instanceof` is also true for an error of another copy of this package,
 * because a program may load both its ES modules and its CommonJS.
 *
 * @example
 * const refused = new LinkError({ kind: 'closed', code: 1006, reason: '' });
 */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly end: LinkEnd;

  static {
    Object.defineProperty(this.prototype, brand, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): value is LinkError {
    return typeof value === 'object' && value !== null && brand in value;
  }

  constructor(end: LinkEnd) {
    super(linkEndText(end));
    this.end = end;
  }
}

/** Why a link ended, from the error of its dial. */
export function linkEndOf(error: unknown): LinkEnd {
  return error instanceof LinkError ? error.end : { kind: 'failed', error };
}
