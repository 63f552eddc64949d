import { checkOutbound } from '@hardware-ws/client/parts';
import type { Contract } from '@hardware-ws/rules/check';
import { issueProblems } from '../config/issue-problems.ts';
import { pathText } from '../config/path-text.ts';
import { looseTypes } from './with-loose-types.ts';

type Schemas = Contract['outbound'];

/** Returns why the connection would refuse to send a message: one reason for each field, or none if it would send it. */
export function refusals(schemas: Schemas, message: { readonly type: string }): readonly string[] {
  const { type } = message;
  const outbound = Object.hasOwn(schemas, type) ? schemas : looseTypes([type]);
  const { issues } = checkOutbound<Readonly<Record<string, { readonly type: string }>>>(outbound as never)(message);
  if (!issues) return [];
  // JSON cannot transmit everything that the schema accepts, for example half a character.
  const reasons = schemaProblems(outbound, message);
  if (reasons.length > 0) return reasons;
  return issues.map(({ path = [], message }) => `"${pathText(path as readonly PropertyKey[])}": ${message}`);
}

/** Returns why a message does not match the schema of its type: one reason for each field, or none if it matches. */
export function schemaProblems(schemas: Schemas, message: { readonly type: string }): readonly string[] {
  const schema = Object.hasOwn(schemas, message.type) ? schemas[message.type] : undefined;
  const { error } = schema?.safeParse(message) ?? {};
  if (!schema || !error) return [];
  return issueProblems(error.issues, schema, message).map(({ path, message }) => {
    const verb = message.startsWith('expected') ? ':' : message.startsWith('is ') ? '' : ' is';
    return `"${pathText(path)}"${verb} ${message}`;
  });
}
