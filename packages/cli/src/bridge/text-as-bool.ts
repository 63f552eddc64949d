const falseWords = ['off', 'false', '0', 'no', ''];

/** What a text becomes as a `bool` where that is hardly what was meant: every text but the empty one is true. */
export function textAsBool(value: unknown): string | undefined {
  if (typeof value !== 'string' || !falseWords.includes(value.trim().toLowerCase())) return undefined;
  return `the text ${JSON.stringify(value)} is ${String(value !== '')} as a bool, for only "" is false`;
}
