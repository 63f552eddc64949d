import type { FileProblem } from '@hardware-ws/rules';
import type { LegibleOsc } from './legible-osc.ts';
import { ruleAddress } from '../rules/rule-address.ts';
import { takersOfAll } from './sender-checks.ts';

/** Warns about outgoing rules with an empty list of destinations. */
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
  return incoming.flatMap(({ osc_address: address, osc_from: senders }, rule): readonly FileProblem[] => {
    if (address === undefined) return [];
    const earlier = incoming.slice(0, rule).flatMap((other, index) => {
      const takesAddress =
        other.osc_address === address || (isLiteral(address) && patterns[index]?.matches(address) === true);
      return takesAddress ? [{ index, senders: other.osc_from }] : [];
    });
    const takers = takersOfAll(
      earlier.map((other) => other.senders),
      senders,
    ).map((at) => `incoming[${String(earlier[at]?.index)}]`);
    if (takers.length === 0) return [];
    const names = takers.join(' and ');
    const verb = takers.length === 1 ? 'takes' : 'take';
    const message = `can never fire: ${names} ${verb} its messages, and only the first rule is applied`;
    return [{ severity: 'warning', path: ['incoming', rule, 'osc_address'], message }];
  });
}

function isLiteral(address: string) {
  return !/[*?[\]{}]/.test(address);
}
