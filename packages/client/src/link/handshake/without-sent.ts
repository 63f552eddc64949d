import type { Message } from '../../protocol/message.ts';

/** Shorter texts are words rather than secrets. */
const shortest = 4;

/** A text without anything that these messages contain: a server may quote the token or the password that it rejects. */
export function withoutSent(text: string, messages: readonly Message[]): string {
  const secrets = messages
    .flatMap((message) => textsIn({ ...message, type: undefined }))
    .filter((secret) => secret.length >= shortest)
    .sort((one, other) => other.length - one.length);
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…').replaceAll(escaped(secret), '…'), text);
}

/** The text as JSON contains it. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.values(value).flatMap(textsIn)
    : [];
}
