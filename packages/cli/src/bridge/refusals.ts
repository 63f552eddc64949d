import { checkOutbound } from '@hardware-ws/client/parts';
import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import type * as z from 'zod/mini';
import { issueProblems } from '../config/issue-problems.ts';
import { pathText } from '../config/path-text.ts';
import { looseTypes } from './with-loose-types.ts';

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** Why the connection refuses to send a message that a rule made, a reason for each field; none when it sends the message. */
export function refusals(message: { readonly type: string }): readonly string[] {
  const { type } = message;
  const outbound: Schemas = Object.hasOwn(quizzerOutgoingMessages, type) ? quizzerOutgoingMessages : looseTypes([type]);
  const { issues } = checkOutbound<Readonly<Record<string, { readonly type: string }>>>(outbound as never)(message);
  if (!issues) return [];
  // The wire refuses more than the schema does, as half a character.
  const reasons = schemaProblems(outbound, message);
  if (reasons.length > 0) return reasons;
  return issues.map(({ path = [], message }) => `"${pathText(path as readonly PropertyKey[])}": ${message}`);
}

/** Why the connection drops a message that came, a reason for each field; none when it takes the message. */
export function inboundProblems(message: { readonly type: string }): readonly string[] {
  return schemaProblems(quizzerMessages, message);
}

function schemaProblems(schemas: Schemas, message: { readonly type: string }): readonly string[] {
  const schema = Object.hasOwn(schemas, message.type) ? schemas[message.type] : undefined;
  const { error } = schema?.safeParse(message) ?? {};
  if (!schema || !error) return [];
  return issueProblems(error.issues, schema, message).map(({ path, message }) => {
    const verb = message.startsWith('expected') ? ':' : message.startsWith('is ') ? '' : ' is';
    return `"${pathText(path)}"${verb} ${message}`;
  });
}
