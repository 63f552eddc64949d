import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { backendSchema, type BackendFile } from './backend-file.ts';
import { endpointKeys } from './endpoint-keys.ts';
import { incomingRuleSchema } from './incoming-rule-schema.ts';
import { described, fieldsSchema, flagSchema, idSchema, nameSchema, rateLimitSchema } from './key-schemas.ts';

/**
 * The schema of a bridge's file before defaults are filled in, with the keys of these endpoints and backends. `client` is the
 * default client type.
 */
export function writtenSchema(endpoints: readonly Endpoint[], backends: readonly BackendFile[], client: string) {
  const backend = backendSchema(backends);
  return z.strictObject({
    websocket: z.nullish(websocketSchema(client)),
    ...(backend && { backend: z.nullish(backend) }),
    ...endpointKeys(endpoints, 'top'),
    outgoing: z.nullish(
      described(
        'From the backend to the endpoints. Every rule that matches a message is applied, in order.',
        z.array(
          z.strictObject({
            websocket_type: nameSchema('The type of the backend messages that the rule is for.'),
            conditions: z.nullish(
              fieldsSchema('Fields and their values. All of them must match for the rule to apply.'),
            ),
            ...endpointKeys(endpoints, 'destinations'),
            rate_limit_hz: rateLimitSchema,
            own_echo: flagSchema(
              'false: the rule ignores messages that this bridge itself sent and that the backend relays back. Default: true.',
            ),
          }),
        ),
      ),
    ),
    incoming: z.nullish(
      described(
        'From the endpoints to the backend. The first rule that matches is applied.',
        z.array(incomingRuleSchema(endpoints)),
      ),
    ),
  });
}

function websocketSchema(client: string) {
  return described(
    'The backend, and the client type and id of the bridge.',
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
