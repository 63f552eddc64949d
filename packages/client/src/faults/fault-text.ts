import type { Fault } from './fault.ts';
import { issuesText } from '../schema/issues-text.ts';
import { typeText, textOf } from '../text/text-of.ts';
import type { DropCause } from '../outbound/outcome.ts';
import { printable } from '../text/printable.ts';
import { withoutSecrets } from '../text/without-secrets.ts';

/**
 * One sentence, for people, on what went wrong. It has none of the secrets that a URL or a header carries, and is
 * {@link printable} whatever was received.
 *
 * @example
 * game.fault$.subscribe((fault) => console.error(faultText(fault)));
 */
export function faultText(fault: Fault): string {
  return printable(withoutSecrets(sentenceOf(fault)));
}

function sentenceOf(fault: Fault): string {
  switch (fault.kind) {
    case 'invalid':
      return `Received ${fault.type ?? 'something'} that is not as agreed: ${issuesText(fault.issues)}, in ${fault.raw}`;
    case 'dropped':
      return `Not sent, ${causes[fault.cause]}: ${typeText(fault.message)}${fault.issues ? `: ${issuesText(fault.issues)}` : ''}`;
    case 'unconfirmed':
      return `Sent, but it did not come back in time, so it may be lost: ${typeText(fault.message)}`;
    case 'producer':
      return `A producer of messages ended with an error: ${textOf(fault.error)}`;
    case 'callback':
      return `${fault.where} threw: ${textOf(fault.error)}`;
  }
}

const causes: Readonly<Record<DropCause, string>> = {
  unsubscribed: 'as nothing is subscribed to the connection',
  refused: 'as it is not as agreed',
  offline: 'as the link is down',
  replaced: 'as a later one took its place',
  full: 'as too many of its type are waiting',
  expired: 'as it had become too old',
  ended: 'as the connection has ended',
};
