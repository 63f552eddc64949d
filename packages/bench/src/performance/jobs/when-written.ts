import { Socket } from 'node:net';
import process from 'node:process';

/** What Node calls to hand a stream's bytes to the kernel, which it does at once when the kernel has room. */
interface Writing {
  _write: (...args: unknown[]) => unknown;
  _writev: (...args: unknown[]) => unknown;
}

/** From now on tells the time, in ns, whenever the bytes of any TCP connection of this process have been handed to the kernel. */
export function whenWritten(told: (at: bigint) => void): void {
  const writing = Socket.prototype as unknown as Writing;
  for (const name of ['_write', '_writev'] as const) {
    const original = writing[name];
    writing[name] = function (this: unknown, ...args: unknown[]) {
      const result = original.apply(this, args);
      told(process.hrtime.bigint());
      return result;
    };
  }
}
