import type { Faults } from '../faults/faults.ts';
import { issuesText } from '../schema/issues-text.ts';
import type { Message } from '../protocol/message.ts';
import { wireForm } from '../schema/wire-form.ts';
import type { Probe } from '../protocol/probe.ts';
import { synchronous } from '../faults/synchronous.ts';
import { textOf } from '../text/text-of.ts';

/** The same probe, but that a `message` which throws, or makes what cannot be sent, is a fault and no question. */
export function checkedProbe({ type, message }: Probe, attempt: Faults['attempt']): Probe {
  const question = (received: Parameters<typeof message>[0]): Message | undefined => {
    const made = synchronous(message(received));
    if (made === undefined) return undefined;
    const form = wireForm(made);
    if (form.issues) throw new TypeError(`what it made cannot be sent: ${issuesText(form.issues)}`);
    const { type } = form.value as Partial<Message>;
    if (typeof type !== 'string') throw new TypeError(`what it made has the type ${textOf(type)}; a text was expected`);
    return form.value as Message;
  };
  return { type, message: (received) => attempt('probe.message', () => question(received)) };
}
