import type { FileProblem } from '@hardware-ws/rules';
import type { LegibleOsc } from './legible-osc.ts';
import { ruleAddress } from '../rules/rule-address.ts';

/** Outgoing rules with an empty list of destinations. */
export function withoutDestination({ outgoing }: LegibleOsc): readonly FileProblem[] {
  return outgoing.flatMap(({ osc_destinations }, rule): readonly FileProblem[] => {
    if (osc_destinations === undefined || osc_destinations.length > 0) return [];
    const message = 'sends nothing: the list is empty; leave it out to send to default_destination';
    return [{ severity: 'warning', path: ['outgoing', rule, 'osc_destinations'], message }];
  });
}

/** Incoming rules that never apply, because an earlier one takes their messages. */
export function shadowedRules({ incoming }: LegibleOsc): readonly FileProblem[] {
  const patterns = incoming.map(({ osc_address }) =>
    osc_address === undefined ? undefined : ruleAddress(osc_address),
  );
  return incoming.flatMap(({ osc_address: address }, rule): readonly FileProblem[] => {
    if (address === undefined) return [];
    const first = incoming
      .slice(0, rule)
      .findIndex(
        (other, index) =>
          other.osc_address === address || (isLiteral(address) && patterns[index]?.matches(address) === true),
      );
    if (first < 0) return [];
    const message = `can never fire: incoming[${String(first)}] takes its messages, and only the first rule is applied`;
    return [{ severity: 'warning', path: ['incoming', rule, 'osc_address'], message }];
  });
}

function isLiteral(address: string) {
  return !/[*?[\]{}]/.test(address);
}
