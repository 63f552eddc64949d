import type { RefereeEvent } from '@hardware-ws/fairness';

/** A verdict or late evidence as a line of JSON. */
export function refereeLine(event: Exclude<RefereeEvent, { readonly kind: 'note' }>): string {
  return JSON.stringify(event);
}
