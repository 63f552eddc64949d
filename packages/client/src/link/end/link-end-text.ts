import { advice } from './advice.ts';
import type { LinkEnd } from './link-end.ts';
import { errorText } from '../../text/text-of.ts';
import { printable } from '../../text/printable.ts';
import { withoutSecrets } from '../../text/without-secrets.ts';

/**
 * Explains in one sentence for people why a link ended. The sentence contains no secrets of URLs or headers, and is
 * {@link printable}, whatever the server sent.
 *
 * @example
 * linkEndText({ kind: 'timeout', ms: 5000 }); // 'no connection within 5000 ms'
 */
export function linkEndText(end: LinkEnd): string {
  return printable(withoutSecrets(textOf(end).trim()));
}

function textOf(end: LinkEnd): string {
  switch (end.kind) {
    case 'closed':
      return withMore(withMore(`${byCode[end.code] ?? 'closed'} (code ${end.code})`, end.reason), end.hint);
    case 'rejected':
      return withMore(
        withMore(`the server rejected the login${'code' in end ? ` (code ${end.code})` : ''}`, end.reason),
        end.hint,
      );
    case 'farewell':
      return withMore(`the server ended the connection (${end.type})`, end.reason);
    case 'refused':
      return withMore(`${end.status} from ${end.url}`, end.hint ?? advice(end));
    case 'failed':
      return advice(end) ?? errorText(end.error);
    case 'returned':
      return `left for ${end.url}, which is well again`;
    case 'oversized':
      return 'a message was longer than maxPayload allows';
    case 'timeout':
      return withMore(
        end.step?.waitingFor === 'login' ? `no login within ${end.ms} ms` : `no connection within ${end.ms} ms`,
        advice(end),
      );
    case 'unconfirmed':
      return `no confirmation of a message within ${Math.round(end.ms)} ms`;
    case 'dead':
      return `no answer to a ping within ${end.ms} ms`;
  }
}

function withMore(text: string, more: string | undefined): string {
  return more ? `${text.replace(/\.$/, '')}: ${more}` : text;
}

const byCode: Readonly<Record<number, string>> = {
  1000: 'closed by the server',
  1001: 'the server is going away',
  1006: 'lost without a close frame',
  1011: 'the server had an error',
  1012: 'the server is restarting',
};
