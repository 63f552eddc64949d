import type { Trigger } from '@hardware-ws/rules';
import { describeValue } from '@hardware-ws/rules/endpoint';
import type { OscMessage } from '../message/osc-message.ts';
import { oscPattern } from '../message/osc-pattern.ts';
import type { OscIncomingRule } from './osc-rules.ts';

/** One of each kind of value that OSC has; "info" is a text that a backend may expect. */
const samples: readonly unknown[] = [1, 0, 0.123, '1', 'info', '', true, false, null];

/** What an incoming rule waits for: an address, or a pattern of addresses. */
export function oscTrigger({ osc_address: text, args }: OscIncomingRule): Trigger<OscMessage> {
  const isMatch = /[*?[\]{}]/.test(text) ? oscPattern(text) : undefined;
  return {
    text,
    matches: ({ address }) => address === text || isMatch?.(address) === true,
    sources: args.map((argument) => ({
      argument,
      samples,
      read: ({ args: received }: OscMessage) => received[argument.osc_index]?.value,
      name: ({ address }: OscMessage) => {
        const from = /^[^\s"\p{C}]+$/u.test(address) ? address : describeValue(address);
        return `the argument ${String(argument.osc_index)} of ${from}`;
      },
    })),
  };
}
