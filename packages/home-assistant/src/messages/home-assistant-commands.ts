import * as z from 'zod/mini';

const data = z.optional(z.record(z.string(), z.unknown()));
const ids = z.optional(z.union([z.string(), z.array(z.string())]));

/** A schema for a command with these fields. A field that it does not name is refused, as Home Assistant refuses it. */
function command<const T extends string, const F extends Readonly<Record<string, z.ZodMiniType>>>(type: T, fields: F) {
  const names = Object.keys(fields).join(', ') || 'none';
  return z.strictObject(
    { type: z.literal(type), ...fields },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}, expected ${names}` : undefined,
    },
  );
}

/**
 * The commands that you may send to Home Assistant: one schema for each `type`. The names and fields are those of its WebSocket
 * API, without the `id`, which is added when a command is written.
 *
 * @example
 * z.parse(homeAssistantCommands.call_service, {
 *   type: 'call_service',
 *   domain: 'light',
 *   service: 'toggle',
 *   target: { entity_id: 'light.stage' },
 * });
 */
export const homeAssistantCommands = {
  call_service: command('call_service', {
    domain: z.string(),
    service: z.string(),
    service_data: data,
    target: z.optional(z.strictObject({ entity_id: ids, device_id: ids, area_id: ids, floor_id: ids, label_id: ids })),
    return_response: z.optional(z.boolean()),
  }),
  fire_event: command('fire_event', { event_type: z.string(), event_data: data }),
  get_states: command('get_states', {}),
  get_config: command('get_config', {}),
  get_services: command('get_services', {}),
  subscribe_entities: command('subscribe_entities', { entity_ids: z.optional(z.array(z.string())) }),
  subscribe_events: command('subscribe_events', { event_type: z.optional(z.string()) }),
  subscribe_trigger: command('subscribe_trigger', {
    trigger: z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
    variables: data,
  }),
  unsubscribe_events: command('unsubscribe_events', { subscription: z.int() }),
  supported_features: command('supported_features', { features: z.record(z.string(), z.int()) }),
  ping: command('ping', {}),
};

/** Every command that you may send to Home Assistant, by its `type`. */
export type HomeAssistantCommands = {
  readonly [T in keyof typeof homeAssistantCommands]: z.input<(typeof homeAssistantCommands)[T]>;
};

/**
 * A command that you may send to Home Assistant: any, or one of the given `type`.
 *
 * @example
 * const ask: HomeAssistantCommand<'get_states'> = { type: 'get_states' };
 */
export type HomeAssistantCommand<T extends keyof HomeAssistantCommands = keyof HomeAssistantCommands> =
  HomeAssistantCommands[T];
