/** Milliseconds that never go back, on the origin that every process of the machine shares. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
