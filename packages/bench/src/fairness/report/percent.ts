/** A part of a whole, from 0 to 1, as text. A rare event must not look like none, and an exception must not look like none either. */
export function percent(part: number): string {
  if (part === 0 || part === 1) return `${100 * part} %`;
  return `${Math.min(99.99, Math.max(0.01, 100 * part)).toFixed(2)} %`;
}
