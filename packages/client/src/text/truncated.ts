/**
 * The beginning of a text, followed by an ellipsis if the text goes on. The characters are copied, because V8 keeps a whole
 * text in memory for a slice of it.
 */
export function truncated(text: string, length: number): string {
  const beginning = text.slice(0, length).split('').join('');
  return text.length > length ? `${beginning}…` : beginning;
}
