import type { IncomingMapping } from '../rules/incoming-mapping.ts';

/**
 * What one incoming rule makes of an OSC message, or why it does not apply.
 *
 * @example
 * const applies = (trace: IncomingTrace) => 'made' in trace;
 */
export type IncomingTrace =
  | { readonly rule: number; readonly missed: string }
  | { readonly rule: number; readonly made: NonNullable<IncomingMapping> };
