import type { OscMessage } from '@hardware-ws/osc';

/**
 * An OSC message for people: address, type tags, values.
 *
 * @example
 * oscText({ address: '/buzzer/pressed', args: [{ type: 'i', value: 2 }] }); // '/buzzer/pressed i 2'
 */
export function oscText({ address, args }: OscMessage): string {
  const tags = args.map(({ type }) => type).join('');
  const values = args.flatMap((argument) => ('value' in argument ? [String(argument.value)] : []));
  return [address, ...(tags ? [tags] : []), ...values].join(' ');
}
