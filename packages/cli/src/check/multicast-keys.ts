import type { PathProblem } from '../config/path-problem.ts';
import { isGroup } from './is-group.ts';
import type { LegibleFile } from './legible-file.ts';

const keys = ['multicast_ttl', 'interface', 'loopback'] as const;

/** What is written of multicast for a destination that is no multicast group. */
export function multicastKeys({ default_destination: base, outgoing }: LegibleFile): readonly PathProblem[] {
  return outgoing.flatMap(({ osc_destinations = [] }, rule) =>
    osc_destinations.flatMap((own, index) => {
      const host = own.host ?? base?.host;
      if (host === undefined || isGroup(host)) return [];
      return keys
        .filter((key) => own[key] !== undefined)
        .map((key): PathProblem => {
          const message = `does nothing: ${host} is not the address of a multicast group`;
          return { severity: 'warning', path: ['outgoing', rule, 'osc_destinations', index, key], message };
        });
    }),
  );
}
