import { printable } from '@hardware-ws/client';
import * as z from 'zod/mini';

/** What a client reports about itself. */
export type ClientAbout = z.output<typeof clientAbout>;

/** What a client reports about itself. Fields of the wrong type are left out, because clients can send anything. */
export const clientAbout = z.looseObject({
  client_type: z.catch(z.optional(z.string()), undefined),
  client_id: z.catch(z.optional(z.string()), undefined),
  spare: z.catch(z.optional(z.boolean()), undefined),
  term: z.catch(z.optional(z.int()), undefined),
  instance: z.catch(z.optional(z.string()), undefined),
  host: z.catch(z.optional(z.string()), undefined),
  address: z.catch(z.optional(z.string()), undefined),
  pid: z.catch(z.optional(z.int()), undefined),
  open_ms: z.catch(z.optional(z.number()), undefined),
  enabled: z.catch(z.optional(z.boolean()), undefined),
  fair: z.catch(z.optional(z.boolean()), undefined),
  decides: z.catch(z.optional(z.boolean()), undefined),
  selected: z.catch(z.optional(z.nullable(z.int())), undefined),
  last_press: z.catch(z.optional(z.int()), undefined),
  last_press_ms_ago: z.catch(z.optional(z.number()), undefined),
});

/** Where a client runs, for people: `pi, 192.168.1.23, process 640`. */
export function placeText({ host, address, pid }: Pick<ClientAbout, 'host' | 'address' | 'pid'>): string {
  const known = [host, address, pid === undefined ? undefined : `process ${pid}`].filter((part) => part !== undefined);
  return known.length === 0 ? 'a program that does not say where it runs' : printable(known.join(', '));
}
