import * as z from 'zod/mini';

/**
 * The messages of fair play. The backend relays them to the whole room, and hosts ignore them.
 *
 * - `press_claim`: a box says that a button was pressed, `at` ms of its own monotonic clock.
 * - `referee_status`: a referee is there, and whether it decides. `instance` tells two referees with one `client_id` apart.
 * - `box_status`: a box takes part in fair play. It answers the first `referee_status` of each referee. `edge_ms` is how long the box may
 *   hold an edge back before it claims the press (3 by default), and `sample_ms` how much later than the press its time may be (0 by
 *   default; a box that samples its buttons reports the time between two samples). Both are at most 50 ms.
 *
 * @example
 * z.parse(fairMessages.box_status, { type: 'box_status', client_id: 'main' });
 */
export const fairMessages = {
  press_claim: z.looseObject({
    type: z.literal('press_claim'),
    press_id: z.string(),
    buzzerId: z.int(),
    at: z.number(),
    client_id: z.string(),
  }),
  referee_status: z.looseObject({
    type: z.literal('referee_status'),
    client_id: z.string(),
    instance: z.string(),
    rules: z.boolean(),
  }),
  box_status: z.looseObject({
    type: z.literal('box_status'),
    client_id: z.string(),
    edge_ms: z.optional(z.number().check(z.gte(0), z.lte(50))),
    sample_ms: z.optional(z.number().check(z.gte(0), z.lte(50))),
  }),
};

/** Every message of fair play, by its `type`. */
export type FairMessages = { readonly [T in keyof typeof fairMessages]: z.infer<(typeof fairMessages)[T]> };

/**
 * A message of fair play: any, or one of the given `type`.
 *
 * @example
 * const isOurs = ({ client_id }: FairMessage<'press_claim'>) => client_id === 'main';
 */
export type FairMessage<T extends keyof FairMessages = keyof FairMessages> = FairMessages[T];
