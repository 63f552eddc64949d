/** The name by which a channel of a multiplexer goes where a pin is expected. */
export const channelPin = (channel: number) => `MUX${channel}`;
