import { NEVER, concat, of } from 'rxjs';
import type { Clock } from './time/clock.ts';
import type { FaultReporter } from './faults/fault-reporter.ts';
import type { LinkEvent } from './link/link-event.ts';
import type { MessageMap } from './protocol/message.ts';
import { outbox } from './outbound/outbox.ts';
import { outgoing } from './outbound/outgoing.ts';
import { parseFrame } from './inbound/parse-frame.ts';
import type { Protocol } from './protocol/protocol.ts';
import { validate } from './schema/validate.ts';

/** An open link whose socket leads nowhere. */
const nowhere: LinkEvent = {
  kind: 'opened',
  url: '',
  socket: { frame$: NEVER, write: () => true, close: () => undefined },
};

/**
 * Runs the samples of a protocol through all the code that a message passes on its way in and out, except the socket. Without
 * it, the first press meets cold code and is a hundred times slower than the second.
 */
export function warmUp<I extends MessageMap, O extends MessageMap>(
  {
    samples = [],
    inbound,
    outbound,
    delivery = {},
  }: Pick<Protocol<I, O>, 'samples' | 'inbound' | 'outbound' | 'delivery'>,
  { clock, attempt }: { readonly clock: Clock; readonly attempt: FaultReporter['attempt'] },
): void {
  const out = outgoing({ outbound, delivery }, { clock, attempt, report: () => undefined, isReporting: () => false });
  const sending = concat(of(nowhere), NEVER)
    .pipe(outbox({ ...out, clock }))
    .subscribe();
  try {
    for (const sample of samples) {
      const frame = parseFrame(JSON.stringify(sample), Infinity);
      const schema = Object.hasOwn(inbound, sample.type) ? inbound[sample.type as keyof I] : undefined;
      if (schema && frame.kind === 'message') validate(schema, frame.message);
      if (Object.hasOwn(outbound, sample.type)) out.send(sample as O[keyof O]);
    }
  } finally {
    sending.unsubscribe();
  }
}
