import { closest } from './closest.ts';
import type { CodeText } from './texts-in.ts';

/** Compares the texts of the code with those of the page and of the list of other texts. Returns one line for each problem. */
export function pageProblems(code: readonly CodeText[], known: readonly string[]): readonly string[] {
  const inCode = new Set(code.map(({ text }) => text));
  const isKnown = new Set(known);
  const missing = code.filter(({ text, sentence }) => sentence && !isKnown.has(text));
  const stale = [...isKnown].filter((text) => !inCode.has(text));
  return [
    ...missing.map(({ text, file }) => `${file}: no row has "${text}"${before(text, stale)}`),
    ...stale.map((text) => `no source has "${text}"`),
  ];
}

function before(text: string, stale: readonly string[]): string {
  const old = closest(text, stale);
  return old === undefined ? '' : `; was it "${old}"?`;
}
