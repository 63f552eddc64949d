import type { FileProblem } from '@hardware-ws/rules';
import type { LegibleOsc } from './legible-osc.ts';

/** Warns about a default destination that no rule and no message of `keep_alive` uses. */
export function unusedDestination({ osc, default_destination: base, outgoing }: LegibleOsc): readonly FileProblem[] {
  if (base === undefined) return [];
  const keys = Object.keys(base).filter((key) => base[key] !== undefined);
  const used = outgoing.some(({ osc_destinations = [{}] }) =>
    osc_destinations.some((own: Readonly<Record<string, unknown>>) => keys.some((key) => own[key] === undefined)),
  );
  const isUsedByKeepAlive = osc?.keep_alive?.some((own) => {
    const takes = (key: 'host' | 'port' | 'transport' | 'framing') => base[key] !== undefined && own[key] === undefined;
    const isTcp = (own.transport ?? base.transport) === 'tcp';
    return takes('host') || takes('port') || takes('transport') || (isTcp && takes('framing'));
  });
  if (used || isUsedByKeepAlive) return [];
  const message = 'is not used: no outgoing rule and no keep_alive message takes anything from it';
  return [{ severity: 'warning', path: ['default_destination'], message, key: true }];
}
