/** Which of these words was likely meant, if any: the one with the fewest letters changed, of a third of them at most. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const near = words
    .map((other) => ({ other, changed: changedLetters(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, changed }) => changed <= Math.max(word.length, other.length) / 3)
    .sort((a, b) => a.changed - b.changed);
  return near[0]?.other;
}

/** How many letters are put in, taken out or changed between two words. */
function changedLetters(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let n = 0; n < Math.min(from.length, 100); n++) {
    const next = [n + 1];
    for (let m = 0; m < to.length; m++) {
      const kept = (row[m] ?? 0) + (to[m] === from[n] ? 0 : 1);
      next.push(Math.min(kept, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
