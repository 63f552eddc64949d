/**
 * The error of a driver that finds a pin held by somebody else.
 *
 * @example
 * const error = busyPin('GPIO17'); // error.kind is 'busy', error.pin is 'GPIO17'
 */
export function busyPin(pin: string, cause?: unknown): Error & { readonly kind: 'busy'; readonly pin: string } {
  const error = new Error(`${pin} is held already: end what uses it, then try again`, { cause });
  return Object.assign(error, { kind: 'busy' as const, pin });
}
