import { truncated } from '../text/truncated.ts';
import type { Fault } from '../faults/fault.ts';
import type { Message } from '../protocol/message.ts';

type ParsedFrame =
  { readonly kind: 'message'; readonly message: Message } | Extract<Fault, { readonly kind: 'invalid' }>;

const shown = 200;

/** A frame as an object with a string `type`, or the fault that says why it is none. */
export function parseFrame(data: string | ArrayBuffer, maxLength: number): ParsedFrame {
  if (typeof data !== 'string') return invalid(`<${data.byteLength} bytes>`, 'a binary frame, where text was expected');
  if (data.length > maxLength) return invalid(rawOf(data), `${data.length} characters, more than ${maxLength}`);
  try {
    const value: unknown = JSON.parse(data);
    if (isMessage(value)) return { kind: 'message', message: value };
    return invalid(rawOf(data), 'no object with a string "type"');
  } catch (error) {
    // What V8 says of it quotes the frame.
    return invalid(rawOf(data), truncated(`not JSON: ${(error as Error).message}`, shown));
  }
}

/** What a fault shows of a frame: its beginning, which does not keep the rest. */
export function rawOf(data: string): string {
  return truncated(data, shown);
}

function invalid(raw: string, message: string): ParsedFrame {
  return { kind: 'invalid', raw, issues: [{ message }] };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
