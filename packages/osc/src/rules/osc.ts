import type { Endpoint } from '@hardware-ws/rules';
import { standardCodec } from '../codec/standard-codec.ts';
import { oscFile } from '../file/osc-file.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { plainHost, readSenderAddress } from '../message/sender-address.ts';
import { endpointText } from '../text/endpoint-text.ts';
import { oscText } from '../text/osc-text.ts';
import { parseOscText } from '../text/parse-osc-text.ts';
import { senderText } from '../text/sender-text.ts';
import type { OscIncomingRule, OscOutgoingRule } from './osc-rules.ts';
import { oscTarget } from './osc-target.ts';
import { oscTrigger } from './osc-trigger.ts';

/**
 * OSC as an endpoint of rules: what a rule sends to it and receives from it. It opens nothing.
 *
 * @example
 * const compiled = compileRules([osc], oscBridgeConfig.parse({}));
 */
export const osc: Endpoint<OscDatagram, OscMessage | ReceivedOscMessage> = {
  name: 'osc',
  title: 'OSC',
  file: oscFile,
  targets: ({ osc_destinations = [] }: Partial<OscOutgoingRule>) =>
    osc_destinations.map((each, position) => oscTarget(each, position)),
  trigger: (rule: OscIncomingRule) => ('osc_address' in rule ? oscTrigger(rule) : undefined),
  commands: {
    name: ({ message }) => message.address,
    text: ({ message }) => oscText(message),
    destination: ({ destination, tcp }) => `${endpointText(destination)}${tcp === undefined ? '' : ' (tcp)'}`,
    bytes: ({ message }) => standardCodec.encode(message),
  },
  received: {
    name: ({ address }) => address,
    text: oscText,
    // `osc listen` prints an address with spaces in quotes.
    parse: (text, sender) => (/^\s*"?\//.test(text) ? parseReceived(text, sender) : undefined),
    sender: (received) => ('from' in received ? senderText(received.from) : undefined),
    origin: (received) => ('from' in received ? plainHost(received.from.host) : undefined),
    isOwn: (received) => 'own' in received,
  },
};

/** A message that a person typed, from a sender that is given or follows the message as `osc listen` prints it. */
function parseReceived(text: string, sender?: string): OscMessage | ReceivedOscMessage {
  const message = parseOscText(text);
  if (sender !== undefined) return { ...message, from: sentBy(sender) };
  const after = /\s←\s+(\S+)\s*$/.exec(text)?.[1];
  const isSender = after !== undefined && after !== message.args.at(-1)?.value;
  return isSender && typeof readSenderAddress(after) !== 'string' ? { ...message, from: sentBy(after) } : message;
}

/** The sender that a person typed. Its port is 0 if it is not given. */
function sentBy(text: string): OscEndpoint {
  const sender = readSenderAddress(text);
  if (typeof sender === 'string') throw new SyntaxError(`${text} is not a sender: ${sender}`);
  return { host: sender.host, port: sender.port ?? 0 };
}
