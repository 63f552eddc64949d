/**
 * The type that a frame begins with, as JSON is commonly written: with or without a space after the colon. `undefined` when
 * it begins otherwise, or its type is not written plainly.
 *
 * @example
 * peekedType('{"type":"score","points":1}'); // 'score'
 */
export function peekedType(data: string | ArrayBuffer): string | undefined {
  if (typeof data !== 'string') return undefined;
  const start = starts.find((text) => data.startsWith(text))?.length;
  if (start === undefined) return undefined;
  const end = data.indexOf('"', start);
  if (end === -1) return undefined;
  const type = data.slice(start, end);
  return type.includes('\\') ? undefined : type;
}

const starts = ['{"type":"', '{"type": "'];
