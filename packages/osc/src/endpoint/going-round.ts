import type { FileProblem } from '@hardware-ws/rules';
import { isThisMachine } from './is-this-machine.ts';
import { reaches } from './reaches.ts';
import type { LegibleOsc } from './legible-osc.ts';

type OscDestinationText = NonNullable<LegibleOsc['default_destination']>;

/** Destinations that are the bridge's own port. */
export function goingRound(
  { osc, default_destination: base, outgoing, incoming }: LegibleOsc,
  isHere = isThisMachine,
): readonly FileProblem[] {
  if (incoming.length === 0) return [];
  const listening = osc?.listen_port ?? 7400;
  const message = `reaches the bridge itself, which listens on port ${String(listening)} of this machine and leaves out what it sent`;
  const loops = ({ transport, ...to }: Pick<OscDestinationText, 'host' | 'port' | 'transport'>) =>
    transport !== 'tcp' &&
    to.port === listening &&
    to.host !== undefined &&
    reaches(to.host, osc?.listen_host ?? '0.0.0.0', isHere);
  const problem = (path: readonly PropertyKey[]): FileProblem => ({ severity: 'warning', path, message });
  return [
    ...(base && loops(base) ? [problem(['default_destination', 'port'])] : []),
    ...outgoing.flatMap(({ osc_destinations = [] }, rule) =>
      osc_destinations.flatMap((own, index) => {
        // A destination that is default_destination alone is reported there.
        const key = own.port !== undefined ? 'port' : own.host !== undefined ? 'host' : undefined;
        const to = {
          host: own.host ?? base?.host,
          port: own.port ?? base?.port,
          transport: own.transport ?? base?.transport,
        };
        return key && loops(to) ? [problem(['outgoing', rule, 'osc_destinations', index, key])] : [];
      }),
    ),
  ];
}
