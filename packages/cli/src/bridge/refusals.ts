import { checkOutbound } from '@hardware-ws/client/parts';
import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import type * as z from 'zod/mini';
import { issueProblems } from '../config/issue-problems.ts';
import { pathText } from '../config/path-text.ts';
import { looseTypes } from './with-loose-types.ts';

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** Returns why the connection would refuse to send a message: one reason for each field, or none if it would send it. */
export function refusals(message: { readonly type: string }): readonly string[] {
  const { type } = message;
  const outbound: Schemas = Object.hasOwn(quizzerOutgoingMessages, type) ? quizzerOutgoingMessages : looseTypes([type]);
  const { issues } = checkOutbound<Readonly<Record<string, { readonly type: string }>>>(outbound as never)(message);
  if (!issues) return [];
  // JSON cannot transmit everything that the schema accepts, for example half a character.
  const reasons = schemaProblems(outbound, message);
  if (reasons.length > 0) return reasons;
  return issues.map(({ path = [], message }) => `"${pathText(path as readonly PropertyKey[])}": ${message}`);
}

/** Returns why the connection drops a received message: one reason for each field, or none if it accepts the message. */
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
