import * as z from 'zod/mini';
import { compileRules } from '../endpoint/compile-rules.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { bridgeSchema } from '../file/bridge-schema.ts';
import type { CheckedFile } from './file-problem.ts';

const list = z.catch(z.array(z.unknown()), []);
const lists = z.catch(z.looseObject({ outgoing: list, incoming: list }), { outgoing: [], incoming: [] });

/** The rules of a file that are right each by itself, whatever is wrong elsewhere. */
export function rightRules(
  written: unknown,
  endpoints: readonly Endpoint[],
): Pick<CheckedFile, 'outgoing' | 'incoming'> {
  const { outgoing, incoming, ...rest } = lists.parse(written);
  const top = Object.fromEntries(
    endpoints.flatMap(({ file }) =>
      Object.entries(file.top).flatMap(([key, schema]) =>
        Object.hasOwn(rest, key) && schema.safeParse(rest[key]).success ? [[key, rest[key]] as const] : [],
      ),
    ),
  );
  const schema = bridgeSchema(endpoints);
  const rulesOf = (part: object) => {
    const { data } = schema.safeParse({ ...top, ...part });
    return data ? compileRules(endpoints, data) : { outgoing: [], incoming: [] };
  };
  return {
    outgoing: outgoing.flatMap((rule, index) =>
      rulesOf({ outgoing: [rule] }).outgoing.map((each) => ({ ...each, index })),
    ),
    incoming: incoming.flatMap((rule, index) =>
      rulesOf({ incoming: [rule] }).incoming.map((each) => ({ ...each, index })),
    ),
  };
}
