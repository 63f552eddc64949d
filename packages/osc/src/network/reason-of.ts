/** The message of a caught error without its period, for use in a sentence. Works for errors of another realm as well. */
export function reasonOf(error: unknown): string {
  const says = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(says).replace(/\.$/, '');
}
