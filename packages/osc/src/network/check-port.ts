/** Throws for what is no port. The kernel would take the lower 16 bits and open another one. */
export function checkPort(name: string, port: number, lowest: 0 | 1): void {
  if (Number.isInteger(port) && port >= lowest && port <= 65535) return;
  throw new RangeError(`${name}: the port is ${String(port)}, expected ${String(lowest)} to 65535.`);
}
