import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Refuse, Written } from '../endpoint/endpoint-file.ts';
import { valueType } from '../values/value-type.ts';
import { endpointKeys } from './endpoint-keys.ts';
import { described, fieldsSchema, nameSchema, rateLimitSchema } from './key-schemas.ts';
import { valueMappingSchema } from './value-mapping-schema.ts';

/** The schema of an incoming rule in a file: the trigger of one endpoint, and the message that the rule makes. */
export function incomingRuleSchema(endpoints: readonly Endpoint[]) {
  const triggers = Object.keys(endpointKeys(endpoints, 'trigger'));
  return z
    .strictObject({
      ...optional(endpointKeys(endpoints, 'trigger')),
      ...optional(endpointKeys(endpoints, 'rule')),
      websocket_type: nameSchema('The type of the message that is sent to the backend.'),
      set: z.nullish(fieldsSchema('Fields of the message that always have the same value.')),
      args: z.nullish(
        described(
          'The fields of the message, each from a value that was received.',
          z.array(
            z.strictObject({
              ...optional(endpointKeys(endpoints, 'argument')),
              websocket_field: nameSchema('The field that gets the value.'),
              type: z.optional(
                described('The type of the field: int, float, bool or string. Default: not converted.', valueType),
              ),
              ...valueMappingSchema,
            }),
          ),
        ),
      ),
      rate_limit_hz: rateLimitSchema,
    })
    .check((context) => {
      const rule: Written = context.value;
      const refuse: Refuse = (path, message) => {
        context.issues.push({ code: 'custom', path: [...path], message, input: rule });
      };
      const given = triggers.filter((key) => rule[key] !== undefined);
      if (given.length !== 1) refuseTriggers(given, triggers, refuse);
      refuseConstants(rule, refuse);
      const own = endpoints.find(({ file }) => Object.keys(file.trigger).some((key) => given[0] === key));
      for (const endpoint of endpoints) if (own && endpoint !== own) refuseKeysOf(endpoint, rule, refuse);
      own?.file.incoming?.(rule, refuse);
    });
}

function optional(schemas: Readonly<Record<string, z.ZodMiniType>>) {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, z.optional(schema)]));
}

/** Refuses keys of an endpoint in a rule with the trigger of another. */
function refuseKeysOf({ file }: Endpoint, rule: Written, refuse: Refuse): void {
  for (const key of Object.keys(file.rule ?? {}).filter((key) => rule[key] !== undefined)) {
    refuse([key], `is only for a rule with ${Object.keys(file.trigger).join(' or ')}: remove it`);
  }
}

/** Refuses a constant for a field that already has a value. */
function refuseConstants({ set, args }: Written, refuse: Refuse): void {
  const given = (args ?? []) as readonly { readonly websocket_field: string }[];
  for (const field of Object.keys(set ?? {})) {
    const index = given.findIndex((argument) => argument.websocket_field === field);
    if (field === 'type') refuse(['set', field], 'the type of the message is its websocket_type');
    else if (index >= 0)
      refuse(['set', field], `a field can have only one value, and args[${String(index)}] also sets it`);
  }
}

function refuseTriggers(given: readonly string[], known: readonly string[], refuse: Refuse): void {
  const [only] = known;
  if (given.length > 1) {
    refuse([given[1] ?? ''], `a rule can have only one trigger, and this one also has "${given[0] ?? ''}"`);
  } else if (known.length === 1 && only !== undefined) {
    refuse([only], 'expected the trigger of the rule');
  } else {
    refuse([], `expected a trigger, one of ${known.join(', ')}`);
  }
}
