/** Whether the backend can deliver to this channel. A recipient that it cannot crashes the consumer of the sender. */
export function isChannelName(value: unknown): value is string {
  return typeof value === 'string' && value.length < 100 && /^[a-zA-Z\d\-_.]+(![a-zA-Z\d\-_.]*)?$/.test(value);
}
