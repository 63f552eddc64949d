import { systemClock } from '@hardware-ws/client';
import type { ReceivedOscMessage } from '@hardware-ws/osc';

/**
 * An OSC message as a line of JSON, with its sender and when it was heard: by the wall clock, and by the monotonic one in ms. What
 * JSON has no value for is a text: bytes as `0x01ff`, an int64 in decimal digits, and `NaN` or `Infinity`.
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
