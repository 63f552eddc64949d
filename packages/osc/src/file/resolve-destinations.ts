import type * as z from 'zod/mini';
import type { oscBridgeFile } from './osc-bridge-file.ts';
import type { OutgoingRule } from '../rules/outgoing-rule.ts';

type File = z.infer<typeof oscBridgeFile>;
type Written = NonNullable<File['default_destination']>;
type Complete = OutgoingRule['osc_destinations'][number];

function missingIn({ host, port, address }: Written): string {
  return Object.entries({ host, port, address })
    .filter(([, value]) => value === undefined)
    .map(([key]) => key)
    .join(' and no ');
}

function complete({ host, port, address, args, ...how }: Written): readonly Complete[] {
  return host === undefined || port === undefined || address === undefined
    ? []
    : [{ ...how, host, port, address, args: args ?? [] }];
}

/**
 * The destinations of the outgoing rule at `index`, each laid over `default_destination`; `refuse` hears of those that
 * stay incomplete.
 */
export function resolveDestinations(
  file: File,
  index: number,
  refuse: (path: readonly (string | number)[], message: string) => void,
): readonly Complete[] {
  const written = file.outgoing?.[index]?.osc_destinations;
  const path = ['outgoing', index, 'osc_destinations'];
  return (written ?? [{}]).flatMap((own, position) => {
    const laidOver = { ...file.default_destination, ...own };
    const missing = missingIn(laidOver);
    if (missing) refuse(written ? [...path, position] : path, `no ${missing}: give it here or in default_destination`);
    return complete(laidOver);
  });
}
