import { systemClock } from '@hardware-ws/client';
import type { ReceivedOscMessage } from '@hardware-ws/osc';

/**
 * An OSC message as a line of JSON, with its sender and the time when it arrived: by the wall clock, and by the monotonic clock in
 * ms. A value that JSON cannot represent becomes a text: bytes as `0x01ff`, an int64 in decimal digits, and `NaN` or `Infinity`.
 */
export function receivedJson({ from, address, args, timeTag }: ReceivedOscMessage, clock = systemClock): string {
  const heardAt = new Date(clock.wall()).toISOString();
  return JSON.stringify(
    { from, address, args, ...(timeTag && { timeTag }), heard_at: heardAt, heard_monotonic_ms: clock.monotonic() },
    (_, value: unknown) => {
      if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
      if (typeof value === 'bigint') return String(value);
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
    },
  );
}
