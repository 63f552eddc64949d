/** The pin name of a channel, for functions that take pins. */
export function channelPin(channel: number) {
  return `MUX${channel}`;
}

/**
 * Throws if there is no channel, a channel twice, or a channel that a multiplexer with eight channels does not have.
 */
export function checkChannels(channels: readonly number[]): void {
  const wrong = channels.find((channel) => !(Number.isInteger(channel) && channel >= 0 && channel <= 7));
  if (wrong !== undefined) throw new RangeError(`channels: expected integers from 0 to 7, got ${String(wrong)}`);
  if (channels.length === 0) throw new RangeError('channels: expected at least one channel, got none');
  const twice = channels.find((channel, index) => channels.indexOf(channel) < index);
  if (twice !== undefined) throw new RangeError(`channels: ${twice} is listed twice`);
}
