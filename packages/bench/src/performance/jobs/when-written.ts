import { Socket } from 'node:net';
import process from 'node:process';

/** The internal methods that hand a stream's bytes to the kernel. They do so immediately if the kernel has room. */
interface Writing {
  _write: (...args: unknown[]) => unknown;
  _writev: (...args: unknown[]) => unknown;
}

/** Calls `written` with the time in ns whenever a TCP connection of this process has handed bytes to the kernel. */
export function whenWritten(written: (at: bigint) => void): void {
  const writing = Socket.prototype as unknown as Writing;
  for (const name of ['_write', '_writev'] as const) {
    const original = writing[name];
    writing[name] = function (this: unknown, ...args: unknown[]) {
      const result = original.apply(this, args);
      written(process.hrtime.bigint());
      return result;
    };
  }
}
