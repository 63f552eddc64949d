import type { DialStep } from '../link/dial/dial.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import { safeUrl } from '../text/safe-url.ts';

/** The error of an invalid URL contains the URL, which must not be printed with its secrets. */
export function withSafeUrl(error: unknown, url: string): unknown {
  const { message = '' } = error as Partial<Error>;
  return message.includes(url) ? new SyntaxError(message.replaceAll(url, safeUrl(url))) : error;
}

/** Why a socket ended with an error. */
export function endOf(error: object, step: DialStep | undefined): LinkEnd {
  const oversized = (error as { readonly code?: string }).code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
  return oversized ? { kind: 'oversized' } : { kind: 'failed', error, step };
}
