import * as z from 'zod/mini';

const id = z.int();
const attributes = z.record(z.string(), z.unknown());

/** An entity as `subscribe_entities` writes it: `s` its state, `a` its attributes. */
const entity = z.looseObject({ s: z.optional(z.string()), a: z.optional(attributes) });

/** What changed of an entity: `+` holds what is new, `-` the names of what is gone. */
const change = z.looseObject({
  '+': z.optional(entity),
  '-': z.optional(z.looseObject({ a: z.optional(z.array(z.string())) })),
});

/** The contents of an event. Which fields are there depends on the command that asked for it. */
const event = z.looseObject({
  /** With `subscribe_events`: the type of the event. */
  event_type: z.optional(z.string()),
  /** With `subscribe_events`: the data of the event. */
  data: z.optional(z.record(z.string(), z.unknown())),
  /** With `subscribe_trigger`: `trigger` says what triggered. */
  variables: z.optional(z.record(z.string(), z.unknown())),
  /** With `subscribe_entities`: the entities that are new, by id. */
  a: z.optional(z.record(z.string(), entity)),
  /** With `subscribe_entities`: the entities that changed, by id. */
  c: z.optional(z.record(z.string(), change)),
  /** With `subscribe_entities`: the ids of the entities that are gone. */
  r: z.optional(z.array(z.string())),
});

/**
 * The messages that Home Assistant sends: one schema for each `type`. The `id` is that of the command which a message belongs to.
 *
 * @example
 * const { success } = z.parse(homeAssistantMessages.result, { type: 'result', id: 2, success: true, result: null });
 */
export const homeAssistantMessages = {
  result: z.looseObject({
    type: z.literal('result'),
    id,
    success: z.boolean(),
    result: z.optional(z.unknown()),
    error: z.optional(z.looseObject({ code: z.union([z.string(), z.number()]), message: z.string() })),
  }),
  event: z.looseObject({ type: z.literal('event'), id, event }),
  pong: z.looseObject({ type: z.literal('pong'), id }),
};

/** Every message that Home Assistant sends, by its `type`. */
export type HomeAssistantMessages = {
  readonly [T in keyof typeof homeAssistantMessages]: z.infer<(typeof homeAssistantMessages)[T]>;
};

/**
 * A message that Home Assistant sends: any, or one of the given `type`.
 *
 * @example
 * const isDone = ({ success }: HomeAssistantMessage<'result'>) => success;
 */
export type HomeAssistantMessage<T extends keyof HomeAssistantMessages = keyof HomeAssistantMessages> =
  HomeAssistantMessages[T];
