/** Throws if a number is not a valid port. The kernel would use its lower 16 bits and open another port. */
export function checkPort(name: string, port: number, lowest: 0 | 1): void {
  if (Number.isInteger(port) && port >= lowest && port <= 65535) return;
  throw new RangeError(`${name}: the port is ${String(port)}, expected ${String(lowest)} to 65535.`);
}
