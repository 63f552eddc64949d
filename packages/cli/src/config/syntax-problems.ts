import type { Document } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** The parser's errors, in words for whoever wrote the file; what is too deep for it is all there is to say. */
export function syntaxProblems({ errors }: Document): readonly YamlProblem[] {
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return [{ start: deep.pos[0], end: deep.pos[1], message: 'nested too deeply' }];
  return errors.map(({ code, pos: [start, end], message }) => {
    const second = 'a second document begins here: the rules are one, remove this ---';
    return { start, end, message: code === 'MULTIPLE_DOCS' ? second : message };
  });
}
