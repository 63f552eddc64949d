/** What a value that we were given, or that was thrown, says of itself; it may have nothing to say, or throw when asked. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return `a nameless ${typeof value}`;
  }
}
