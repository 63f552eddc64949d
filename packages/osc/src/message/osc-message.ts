import type { OscArgument } from './osc-argument.ts';

/**
 * An OSC message: an address that starts with `/`, and its arguments.
 *
 * @example
 * const press: OscMessage = { address: '/buzzer/press', args: [{ type: 'i', value: 2 }] };
 */
export interface OscMessage {
  readonly address: string;
  readonly args: readonly OscArgument[];
}
