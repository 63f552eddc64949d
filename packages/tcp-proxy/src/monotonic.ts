import process from 'node:process';

/** The monotonic time in ms, whose origin all processes of the machine share. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
