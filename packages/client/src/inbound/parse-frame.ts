import { requireSynchronous } from '../faults/require-synchronous.ts';
import type { Framing } from '../protocol/framing.ts';
import { errorText } from '../text/text-of.ts';
import { truncated } from '../text/truncated.ts';
import type { Fault } from '../faults/fault.ts';
import type { Message } from '../protocol/message.ts';

type ParsedFrame =
  { readonly kind: 'message'; readonly message: Message } | Extract<Fault, { readonly kind: 'invalid' }>;

/** A message that a framing has read from a frame, or why it cannot read the frame. */
export type Reading =
  | { readonly kind: 'message'; readonly message: Message; readonly data: string | ArrayBuffer }
  | Extract<Fault, { readonly kind: 'invalid' }>;

/** The longest frame that is read by default, in characters: 1 MiB. */
export const longestFrame = 2 ** 20;

const shown = 200;

/** Parses a frame into an object with a string `type`, or returns a fault that explains why that is not possible. */
export function parseFrame(data: string | ArrayBuffer, maxLength: number): ParsedFrame {
  if (typeof data !== 'string') return invalid(rawOf(data), 'expected a text frame, got a binary one');
  if (data.length > maxLength)
    return invalid(rawOf(data), `expected at most ${maxLength} characters, got ${data.length}`);
  try {
    const value: unknown = JSON.parse(data);
    if (isMessage(value)) return { kind: 'message', message: value };
    return invalid(rawOf(data), 'expected a message object with a string `type`');
  } catch (error) {
    // The error message of V8 quotes the frame.
    return invalid(rawOf(data), truncated(`not JSON: ${(error as Error).message}`, shown));
  }
}

/** Reads the messages of a frame with a protocol's own framing, or returns a fault with the reason that it threw. */
export function readWith(parse: Framing['parse'], data: string | ArrayBuffer, maxLength: number): readonly Reading[] {
  const length = typeof data === 'string' ? data.length : data.byteLength;
  if (length > maxLength)
    return [invalid(rawOf(data), `expected at most ${maxLength} characters or bytes, got ${length}`)];
  try {
    const parsed: unknown = requireSynchronous(parse(data)) ?? [];
    const messages: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    if (messages.every(isMessage)) return messages.map((message) => ({ kind: 'message', message, data }));
    return [invalid(rawOf(data), 'expected framing.parse to return messages with a string `type`')];
  } catch (error) {
    return [invalid(rawOf(data), truncated(errorText(error), shown))];
  }
}

/** The part of a frame that a fault shows: a copy of its beginning, which does not keep the rest in memory. */
export function rawOf(data: string | ArrayBuffer): string {
  return typeof data === 'string' ? truncated(data, shown) : `<${data.byteLength} bytes>`;
}

function invalid(raw: string, message: string): Extract<Fault, { readonly kind: 'invalid' }> {
  return { kind: 'invalid', raw, issues: [{ message }] };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
