import type { Document, YAMLWarning } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** Explains the parser's errors to the author of the file. If the file is nested too deeply, that is the only problem. */
export function syntaxProblems({ errors, warnings }: Document, text: string): readonly YamlProblem[] {
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return [{ start: deep.pos[0], end: deep.pos[1], message: 'nested too deeply' }];
  const start = (errors[0]?.pos[0] ?? 0) - 1;
  // Inside { } a variable is invalid YAML, and the parser's message would not help.
  const [variable] = /^\$\{\w+[^}\n]{0,40}\}/.exec(text.slice(start, start + 100)) ?? [];
  if (variable !== undefined) {
    const message = `put the environment variable in quotes: "${variable}"`;
    return [{ start, end: start + variable.length, message }];
  }
  const unknown = warnings.filter(isUnknownTag).map(({ pos: [start, end], message }) => ({
    start,
    end,
    message: `${tagOf(message)} is unknown: write an environment variable as \${NAME}, and the contents of another file here`,
  }));
  const wrong = errors.map(({ code, pos: [start, end], message }) => {
    const second = 'a second document starts here: expected a single document, remove this ---';
    return { start, end, message: code === 'MULTIPLE_DOCS' ? second : message };
  });
  return [...unknown, ...wrong];
}

/** The parser's other warnings. */
export function parserWarnings({ warnings }: Document): readonly YamlProblem[] {
  return warnings
    .filter((warning) => !isUnknownTag(warning))
    .map(({ pos: [start, end], message }) => ({ start, end, message, severity: 'warning' }));
}

function isUnknownTag({ code }: YAMLWarning): boolean {
  return code === 'TAG_RESOLVE_FAILED';
}

/** The tag as it is written in the file, from the parser's message. */
function tagOf(message: string): string {
  return `the tag ${message.replace(/^.*: /s, '').replace(/^tag:yaml\.org,2002:/, '!!')}`;
}
