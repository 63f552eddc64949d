import type { FileProblem } from '@hardware-ws/rules';
import { isMulticast } from '../message/is-multicast.ts';
import type { LegibleOsc } from './legible-osc.ts';

const keys = ['multicast_ttl', 'interface', 'loopback'] as const;

/** Warns about multicast keys of a destination that is not a multicast group. */
export function multicastKeys({ default_destination: base, outgoing }: LegibleOsc): readonly FileProblem[] {
  return outgoing.flatMap(({ osc_destinations = [] }, rule) =>
    osc_destinations.flatMap((own, index) => {
      const host = own.host ?? base?.host;
      const isTcp = (own.transport ?? base?.transport) === 'tcp'; // the schema reports keys that do not apply to TCP
      if (host === undefined || isMulticast(host) || isTcp) return [];
      return keys
        .filter((key) => own[key] !== undefined)
        .map((key): FileProblem => {
          const message = `does nothing: ${host} is not the address of a multicast group`;
          return { severity: 'warning', path: ['outgoing', rule, 'osc_destinations', index, key], message };
        });
    }),
  );
}
