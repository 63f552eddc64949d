/** What a caught error says, without its full stop, to be part of a sentence. Errors of another realm are errors too. */
export function reasonOf(error: unknown): string {
  const says = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(says).replace(/\.$/, '');
}
