import type { FileProblem } from '@hardware-ws/rules';
import { isThisMachine } from './is-this-machine.ts';
import { reaches } from './reaches.ts';
import type { LegibleOsc } from './legible-osc.ts';

type OscDestinationText = Pick<NonNullable<LegibleOsc['default_destination']>, 'host' | 'port' | 'transport'>;

/** Warns about destinations of rules and messages of `keep_alive` that are the bridge's own port. */
export function goingRound(
  { osc, default_destination: base, outgoing, incoming }: LegibleOsc,
  isHere = isThisMachine,
): readonly FileProblem[] {
  if (incoming.length === 0) return [];
  const listeningFor = (transport: string | undefined) =>
    transport === 'tcp' ? osc?.listen_tcp_port : (osc?.listen_port ?? 7400);
  const loops = ({ transport, ...to }: OscDestinationText) =>
    to.port === listeningFor(transport) &&
    to.port !== undefined &&
    to.host !== undefined &&
    (reaches(to.host, osc?.listen_host ?? '0.0.0.0', isHere) ||
      (transport !== 'tcp' && osc?.multicast_groups?.includes(to.host) === true));
  const problem = (path: readonly PropertyKey[], port: number | undefined): FileProblem => {
    const message = `reaches the bridge itself, which listens on port ${String(port)} of this machine and ignores what it sent`;
    return { severity: 'warning', path, message };
  };
  // A destination that is default_destination alone is reported there.
  const loopsIn = (destinations: readonly OscDestinationText[], path: readonly PropertyKey[]) =>
    destinations.flatMap((own, index) => {
      const key = (['port', 'host', 'transport'] as const).find((each) => own[each] !== undefined);
      const to = {
        host: own.host ?? base?.host,
        port: own.port ?? base?.port,
        transport: own.transport ?? base?.transport,
      };
      return key && loops(to) ? [problem([...path, index, key], to.port)] : [];
    });
  return [
    ...(base && loops(base) ? [problem(['default_destination', 'port'], base.port)] : []),
    ...loopsIn(osc?.keep_alive ?? [], ['osc', 'keep_alive']),
    ...outgoing.flatMap(({ osc_destinations = [] }, rule) =>
      loopsIn(osc_destinations, ['outgoing', rule, 'osc_destinations']),
    ),
  ];
}
