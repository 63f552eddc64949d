import type { MappingSkip } from '@hardware-ws/osc';
import { endpointText } from '../osc-text/endpoint-text.ts';
import type { LimitedWarnings } from '../output/limited-warnings.ts';

/**
 * Warns of what rules skip. The skips of one rule are alike whatever they say, for the reasons name values, of which there is
 * no end; what the bridge sent itself is said once for each rule, for it does no harm.
 */
export function skipWarnings(warn: LimitedWarnings['warn']): (skip: MappingSkip) => void {
  const saidOwn = new Set<string>();
  return ({ direction, rule, reason, own, from }) => {
    const name = `${direction}[${rule}]`;
    if (own && saidOwn.has(name)) return;
    if (own) saidOwn.add(name);
    warn(name, `${name}: ${reason}${from ? ` The OSC came from ${endpointText(from)}.` : ''}`);
  };
}
