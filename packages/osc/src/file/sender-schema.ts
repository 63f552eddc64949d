import { described } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';
import { readSenderAddress } from '../message/sender-address.ts';

const expected = 'expected the address of a sender, for example 10.0.0.5 or 10.0.0.5:9000, or a list of addresses';

const senderSchema = z.string(expected).check((context) => {
  const read = readSenderAddress(context.value);
  // With `continue`, the union below reports this issue instead of its own.
  if (typeof read === 'string') {
    context.issues.push({ code: 'custom', message: read, input: context.value, continue: true });
  }
});

/** The senders whose messages an incoming rule applies to: an address, with or without a port, or a list of them. */
export const sendersSchema = described(
  'The sender whose messages the rule is for: an IP address, or an address and a port (10.0.0.5:9000, [fe80::1]:9000), or a list of these. Default: every sender.',
  z.union(
    [
      senderSchema,
      z
        .array(senderSchema)
        .check(z.minLength(1, 'expected at least one sender: leave osc_from out to take the messages of every sender')),
    ],
    expected,
  ),
);
