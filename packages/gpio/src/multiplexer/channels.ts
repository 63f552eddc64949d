/** The name by which a channel of a multiplexer goes where a pin is expected. */
export function channelPin(channel: number) {
  return `MUX${channel}`;
}

/** Throws on channels that a multiplexer of eight does not have. */
export function checkChannels(channels: readonly number[]): void {
  const wrong = channels.find((channel) => !(Number.isInteger(channel) && channel >= 0 && channel <= 7));
  if (wrong !== undefined) throw new RangeError(`channels: expected integers from 0 to 7, got ${String(wrong)}`);
  if (channels.length === 0) throw new RangeError('channels: expected at least one');
  const twice = channels.find((channel, index) => channels.indexOf(channel) < index);
  if (twice !== undefined) throw new RangeError(`channels: ${twice} is there twice`);
}
