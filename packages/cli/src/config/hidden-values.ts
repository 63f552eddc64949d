const shortest = 4; // a shorter value is not a secret, and many texts contain it by chance
const longest = 40; // a text may show only the beginning of a longer value

/** Values that are not shown: from the environment, in each form that a text may show, and the `${NAME}` that stands for them in the file. */
const filled = new Map<string, string>();

/**
 * Replaces the values that files took from the environment by the `${NAME}` of the file. Values of fewer than four characters
 * stay.
 */
export function withoutFilledValues(text: string): string {
  let hidden = text;
  for (const [value, written] of filled) {
    const start = value.slice(0, longest);
    for (let at = hidden.indexOf(start); at >= 0; at = hidden.indexOf(start, at + written.length)) {
      let end = at + start.length;
      while (end - at < value.length && hidden[end] === value[end - at]) end += 1;
      hidden = hidden.slice(0, at) + written + hidden.slice(end);
    }
  }
  return hidden;
}

/** From now on, replaces a value of at least four characters by another text wherever it would be shown. The first such text stays. */
export function hideValue(value: string, written: string): void {
  if (value.length < shortest) return;
  for (const shown of [value, JSON.stringify(value).slice(1, -1)]) if (!filled.has(shown)) filled.set(shown, written);
}
