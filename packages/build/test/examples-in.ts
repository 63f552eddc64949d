/** One `@example`: its code and its first line in the source. */
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
