/** The text of a C string of 32 bytes. */
export function textAt(struct: Buffer, at: number): string {
  const text = struct.toString('utf8', at, at + 32);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
