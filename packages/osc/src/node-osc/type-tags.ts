function endOfString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end < 0) throw new Error('a string has no end');
  return end;
}

/** The type tags of an encoded message, without the comma: `node-osc` reads them and does not pass them on. */
export function typeTags(message: Uint8Array): string {
  const start = (endOfString(message, 0) + 4) & ~3; // strings are padded to four bytes
  const tags = String.fromCharCode(...message.subarray(start, endOfString(message, start)));
  if (!tags.startsWith(',')) throw new Error('there is no type tag string');
  const unknown = /[^ifsbTFNm]/.exec(tags.slice(1));
  if (unknown) throw new Error(`the type tag ${JSON.stringify(unknown[0])} is not supported`);
  return tags.slice(1);
}
