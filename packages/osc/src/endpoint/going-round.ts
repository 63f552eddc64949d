import type { FileProblem } from '@hardware-ws/rules';
import { isThisMachine } from './is-this-machine.ts';
import { reaches } from './reaches.ts';
import type { LegibleOsc } from './legible-osc.ts';

type OscDestinationText = NonNullable<LegibleOsc['default_destination']>;

/** Warns about destinations that are the bridge's own port. */
export function goingRound(
  { osc, default_destination: base, outgoing, incoming }: LegibleOsc,
  isHere = isThisMachine,
): readonly FileProblem[] {
  if (incoming.length === 0) return [];
  const listeningFor = (transport: string | undefined) =>
    transport === 'tcp' ? osc?.listen_tcp_port : (osc?.listen_port ?? 7400);
  const loops = ({ transport, ...to }: Pick<OscDestinationText, 'host' | 'port' | 'transport'>) =>
    to.port === listeningFor(transport) &&
    to.port !== undefined &&
    to.host !== undefined &&
    (reaches(to.host, osc?.listen_host ?? '0.0.0.0', isHere) ||
      (transport !== 'tcp' && osc?.multicast_groups?.includes(to.host) === true));
  const problem = (path: readonly PropertyKey[], port: number | undefined): FileProblem => {
    const message = `reaches the bridge itself, which listens on port ${String(port)} of this machine and ignores what it sent`;
    return { severity: 'warning', path, message };
  };
  return [
    ...(base && loops(base) ? [problem(['default_destination', 'port'], base.port)] : []),
    ...outgoing.flatMap(({ osc_destinations = [] }, rule) =>
      osc_destinations.flatMap((own, index) => {
        // A destination that consists only of default_destination is reported there.
        const key = (['port', 'host', 'transport'] as const).find((each) => own[each] !== undefined);
        const to = {
          host: own.host ?? base?.host,
          port: own.port ?? base?.port,
          transport: own.transport ?? base?.transport,
        };
        return key && loops(to) ? [problem(['outgoing', rule, 'osc_destinations', index, key], to.port)] : [];
      }),
    ),
  ];
}
