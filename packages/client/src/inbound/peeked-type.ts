/**
 * Reads the type at the beginning of a frame, with or without a space after the colon. Returns `undefined` if the frame begins
 * differently, or if the type contains escapes.
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
