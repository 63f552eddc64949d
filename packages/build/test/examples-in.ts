/** One example: its code and its first line in the file. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** Finds every `@example` of a source. */
export function examplesIn(file: string, source: string): Example[] {
  return [...source.matchAll(/^ *\* @example\n((?: *\*(?! @)(?!\/).*\n)+)/gm)].map(({ index, 1: body = '' }) => ({
    file,
    line: source.slice(0, index).split('\n').length + 1,
    code: body.replaceAll(/^ *\* ?/gm, ''),
  }));
}

/** Finds every block of TypeScript in a page. */
export function blocksIn(file: string, page: string): Example[] {
  return [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(({ index, 1: code = '' }) => ({
    file,
    line: page.slice(0, index).split('\n').length + 1,
    code,
  }));
}
