import type { Fault } from '../fault.ts';
import type { Message } from '../message.ts';

type ParsedFrame =
  | { readonly kind: 'message'; readonly message: Message; readonly raw: string }
  | Extract<Fault, { readonly kind: 'invalid' }>;

const shown = 200;

/** A frame as an object with a string `type`, or the fault that says why it is none. */
export function parseFrame(data: string | ArrayBuffer, maxLength: number): ParsedFrame {
  if (typeof data !== 'string') return invalid(`<${data.byteLength} bytes>`, 'a binary frame, where text was expected');
  const raw = data.length > shown ? `${data.slice(0, shown)}…` : data;
  if (data.length > maxLength) return invalid(raw, `${data.length} characters, more than ${maxLength}`);
  try {
    const value: unknown = JSON.parse(data);
    if (isMessage(value)) return { kind: 'message', message: value, raw };
    return invalid(raw, 'no object with a string "type"');
  } catch (error) {
    return invalid(raw, `not JSON: ${(error as Error).message}`);
  }
}

function invalid(raw: string, message: string): ParsedFrame {
  return { kind: 'invalid', raw, issues: [{ message }] };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
