/** Finds the candidate that is most similar to a text, if any is similar enough: the old wording of a reworded sentence. */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, likeness: likeness(text, candidate) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness > 0.4 ? best.candidate : undefined;
}

/** Dice's coefficient of the words: 1 if all words are the same, 0 if the texts have no word in common. */
function likeness(a: string, b: string): number {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return (2 * common) / (ours.size + theirs.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\w{}]+/g) ?? []);
}
