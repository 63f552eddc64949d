import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Refuse, Written } from '../endpoint/endpoint-file.ts';
import type { Rules } from '../rule/rules.ts';
import type { BackendFile } from './backend-file.ts';
import { endpointKeys } from './endpoint-keys.ts';
import { writtenSchema } from './written-schema.ts';

/**
 * The complete configuration of a bridge. The settings of each endpoint are under its name.
 *
 * @example
 * const who = ({ websocket }: BridgeConfig) => websocket.client_id;
 */
export interface BridgeConfig extends Rules {
  readonly websocket: {
    readonly host?: string | undefined;
    readonly game_id?: number | undefined;
    readonly client_type: string;
    readonly client_id: string;
  };
  /** Another backend than the one of `websocket`, which then has only its defaults. */
  readonly backend?: { readonly type: string };
  readonly [endpoint: string]: unknown;
}

/**
 * The schema of a bridge's YAML file with these endpoints, and these backends besides the one of `websocket`. It refuses unknown keys, fills in defaults and completes every
 * destination. Its output is also an input for `compileRules`.
 *
 * The client type and id default to the name of the first endpoint. `websocket.host` and `websocket.game_id` have no default,
 * because the environment or an argument may set them. An empty section, which YAML reads as null, counts as absent.
 *
 * @example
 * const { websocket } = bridgeSchema([endpoint]).parse({ websocket: { game_id: 1 } });
 */
export function bridgeSchema(
  endpoints: readonly Endpoint[],
  backends: readonly BackendFile[] = [],
): z.ZodMiniType<BridgeConfig> {
  const client = endpoints[0]?.name ?? 'bridge';
  const destinations = Object.keys(endpointKeys(endpoints, 'destinations'));
  return z.pipe(
    writtenSchema(endpoints, backends, client),
    z.transform((read, context): BridgeConfig => {
      const written: Written = read;
      const refuse: Refuse = (path, message) => {
        context.issues.push({ code: 'custom', path: [...path], message, input: read });
      };
      // Otherwise, a misspelled key would be reported again as a missing one.
      if (context.issues.length > 0) return z.NEVER;
      const backend = written['backend'] as BridgeConfig['backend'] | null;
      if (backend && read.websocket)
        refuse(['backend'], 'a bridge has one backend, and "websocket" names another one: remove one of them');
      const within =
        (...place: readonly PropertyKey[]): Refuse =>
        (path, message) =>
          refuse([...place, ...path], message);
      const outgoing = (read.outgoing ?? []).map(({ conditions, ...rule }, index) => {
        const isLeftOut = destinations.every((key) => (rule as Written)[key] == null);
        const context = { file: written, isLeftOut, refuse: within('outgoing', index) };
        const own = endpoints.map((endpoint) => endpoint.file.outgoing(rule, context));
        return { ...rule, conditions: conditions ?? {}, ...(Object.assign({}, ...own) as object) };
      });
      const incoming = (read.incoming ?? []).map(({ set, args, ...rule }) => ({
        ...rule,
        ...(set && { set }),
        args: args ?? [],
      }));
      return {
        websocket: {
          ...read.websocket,
          client_type: read.websocket?.client_type ?? client,
          client_id: read.websocket?.client_id ?? `${client}-main`,
        },
        ...(backend && { backend }),
        ...Object.fromEntries(endpoints.map(({ name, file }) => [name, file.settings(written, refuse)] as const)),
        outgoing,
        incoming,
      };
    }),
  );
}
