import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Refuse, Written } from '../endpoint/endpoint-file.ts';
import { valueType } from '../values/value-type.ts';
import { described, flagSchema, idSchema, nameSchema, rateLimitSchema } from './key-schemas.ts';
import { valueMappingSchema } from './value-mapping-schema.ts';

// Not z.record, which drops a key `__proto__` and with it a condition.
const fields = z.custom<Readonly<Record<string, unknown>>>(
  (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected fields and their values',
);

/** A bridge's file as it is written, with the keys of these endpoints. `client` is the default of the client's type. */
export function writtenSchema(endpoints: readonly Endpoint[], client: string) {
  const keysOf = (key: 'top' | 'destinations' | 'trigger' | 'argument') => endpointKeys(endpoints, key);
  const triggers = Object.keys(keysOf('trigger'));
  const optional = (schemas: Readonly<Record<string, z.ZodMiniType>>) =>
    Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, z.optional(schema)]));
  return z.strictObject({
    websocket: z.nullish(websocketSchema(client)),
    ...keysOf('top'),
    outgoing: z.nullish(
      described(
        'From the backend to the endpoints. Every rule that matches a message is applied, in order.',
        z.array(
          z.strictObject({
            websocket_type: nameSchema('The type of the backend messages that the rule is for.'),
            conditions: z.nullish(
              described('Fields and their values. All of them must match for the rule to apply.', fields),
            ),
            ...keysOf('destinations'),
            rate_limit_hz: rateLimitSchema,
            own_echo: flagSchema(
              'false: the rule ignores what this bridge itself sent to the backend and hears again from it. Default: true.',
            ),
          }),
        ),
      ),
    ),
    incoming: z.nullish(
      described(
        'From the endpoints to the backend. The first rule that matches is applied.',
        z.array(
          z
            .strictObject({
              ...optional(keysOf('trigger')),
              websocket_type: nameSchema('The type of the message that is sent to the backend.'),
              set: z.nullish(described('Fields of the message that always have the same value.', fields)),
              args: z.nullish(
                described(
                  'The fields of the message, each from a value that was received.',
                  z.array(
                    z.strictObject({
                      ...optional(keysOf('argument')),
                      websocket_field: nameSchema('The field that gets the value.'),
                      type: z.optional(
                        described('The type of the field: int, float, bool or string. Default: as it is.', valueType),
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
              own?.file.incoming?.(rule, refuse);
            }),
        ),
      ),
    ),
  });
}

/** The keys of all endpoints for one place of a file, and their schemas. */
export function endpointKeys(
  endpoints: readonly Endpoint[],
  place: 'top' | 'destinations' | 'trigger' | 'argument',
): Readonly<Record<string, z.ZodMiniType>> {
  return Object.assign({}, ...endpoints.map(({ file }) => file[place])) as Readonly<Record<string, z.ZodMiniType>>;
}

/** A field has one value. */
function refuseConstants({ set, args }: Written, refuse: Refuse): void {
  const given = (args ?? []) as readonly { readonly websocket_field: string }[];
  for (const field of Object.keys(set ?? {})) {
    const index = given.findIndex((argument) => argument.websocket_field === field);
    if (field === 'type') refuse(['set', field], 'the type of the message is its websocket_type');
    else if (index >= 0) refuse(['set', field], `the field has one value, and args[${String(index)}] gives it too`);
  }
}

function refuseTriggers(given: readonly string[], known: readonly string[], refuse: Refuse): void {
  const [only] = known;
  if (given.length > 1) {
    refuse([given[1] ?? ''], `a rule has one trigger, and this one also has "${given[0] ?? ''}"`);
  } else if (known.length === 1 && only !== undefined) {
    refuse([only], 'expected the trigger of the rule');
  } else {
    refuse([], `expected a trigger, one of ${known.join(', ')}`);
  }
}

function websocketSchema(client: string) {
  return described(
    'The backend, and as which client to connect to it.',
    z.strictObject({
      host: z.optional(nameSchema('The backend, for example quiz.local:8000. --server takes precedence.')),
      game_id: z.optional(
        described(
          'The number of the game. The argument of the command takes precedence.',
          z.int('expected a whole number').check(z.nonnegative('expected 0 or more')),
        ),
      ),
      client_type: z.optional(idSchema(`The client type that the bridge announces. Default: ${client}.`)),
      client_id: z.optional(idSchema(`The client id that the bridge announces. Default: ${client}-main.`)),
    }),
  );
}
