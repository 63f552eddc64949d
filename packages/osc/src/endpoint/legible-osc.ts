import * as z from 'zod/mini';

/** A value of the wrong kind counts as left out, because the schema reports it. */
function legible<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}
function list<T extends object>(schema: z.ZodMiniType<T>) {
  const none: readonly T[] = [];
  return z.catch(z.array(z.catch(schema, {} as T)), () => [...none]);
}
const text = legible(z.string());
const port = legible(z.number());

const number = z.union([z.number(), z.object({ type: z.literal('float'), value: z.number() })]);
const argument = z.object({
  field: text,
  type: legible(z.unknown()),
  default: legible(number),
  map: legible(z.record(z.string(), z.catch(z.optional(number), undefined))),
  scale: legible(z.unknown()),
  clamp: legible(z.tuple([number, number])),
});
const destination = z.looseObject({ host: text, port, transport: text, address: text, args: legible(list(argument)) });

const legibleBridge = z.catch(
  z.object({
    osc: legible(
      z.object({
        listen_host: text,
        listen_port: port,
        listen_tcp_port: port,
        multicast_groups: legible(z.array(text)),
        keep_alive: legible(list(z.object({ host: text, port, transport: text, framing: text }))),
      }),
    ),
    default_destination: legible(destination),
    outgoing: list(
      z.object({
        websocket_type: text,
        osc_destinations: legible(list(destination)),
      }),
    ),
    incoming: list(
      z.object({
        osc_address: text,
        osc_from: z.optional(z.unknown()),
      }),
    ),
  }),
  { outgoing: [], incoming: [] },
);

/** The readable OSC parts of a file, valid or not, at their paths in the file. */
export type LegibleOsc = z.output<typeof legibleBridge>;

/** Reads the OSC parts of a file, as far as they are readable. */
export function legibleOsc(value: unknown): LegibleOsc {
  return legibleBridge.parse(value);
}
