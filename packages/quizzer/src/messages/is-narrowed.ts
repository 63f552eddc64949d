/** Whether the `recipient` of a message is some of the room only; it may be anything. */
export function isNarrowed(recipient: unknown): boolean {
  return ['channel_id', 'client_id', 'client_type'].some((key) => key in Object(recipient));
}
