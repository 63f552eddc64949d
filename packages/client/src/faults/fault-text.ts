import type { Fault } from './fault.ts';
import { issuesText } from '../schema/issues-text.ts';
import { typeText, textOf } from '../text/text-of.ts';
import type { DropCause } from '../outbound/outcome.ts';
import { printable } from '../text/printable.ts';
import { withoutSecrets } from '../text/without-secrets.ts';

/**
 * Describes a fault in one sentence for people. The sentence contains no secrets of URLs or headers, and is
 * {@link printable}, whatever was received.
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
      return `Received an invalid ${fault.type === undefined ? 'frame' : `\`${fault.type}\` message`}: ${issuesText(fault.issues)}. Frame: ${fault.raw}`;
    case 'dropped':
      return `Did not send \`${typeText(fault.message)}\`: ${fault.issues ? issuesText(fault.issues) : causes[fault.cause]}`;
    case 'unconfirmed':
      return `Sent \`${typeText(fault.message)}\`, but its confirmation did not come back in time; the message may be lost`;
    case 'producer':
      return `A source of messages failed: ${textOf(fault.error)}`;
    case 'callback':
      return `${fault.where} threw: ${textOf(fault.error)}`;
  }
}

const causes: Readonly<Record<DropCause, string>> = {
  unsubscribed: 'nothing is subscribed to the connection',
  refused: 'the message is invalid',
  offline: 'the link is down',
  replaced: 'a later message replaced it',
  full: 'too many messages of this type are waiting',
  expired: 'it waited longer than its ttl',
  ended: 'the connection has ended',
};
