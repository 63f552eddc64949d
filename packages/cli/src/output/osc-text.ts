import type { OscArgument, OscMessage } from '@hardware-ws/osc';

const tagText = (argument: OscArgument): string =>
  argument.type === '[' ? `[${argument.value.map(tagText).join('')}]` : argument.type;

function valueText(argument: OscArgument): string {
  if (argument.type === '[') return argument.value.map(valueText).join(' ');
  return argument.type === 't' || argument.type === 'r' ? JSON.stringify(argument.value) : String(argument.value);
}

/**
 * An OSC message for people: address, type tags, values.
 *
 * @example
 * oscText({ address: '/buzzer/pressed', args: [{ type: 'i', value: 2 }] }); // '/buzzer/pressed i 2'
 */
export function oscText({ address, args }: OscMessage): string {
  const tags = args.map(tagText).join('');
  return [address, ...(tags ? [tags] : []), ...args.map(valueText)].join(' ');
}
