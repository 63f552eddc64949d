/**
 * The beginning of a text, with an ellipsis where it goes on: characters of its own, as V8 would keep the whole text for a part
 * of it.
 */
export function truncated(text: string, length: number): string {
  const beginning = text.slice(0, length).split('').join('');
  return text.length > length ? `${beginning}…` : beginning;
}
