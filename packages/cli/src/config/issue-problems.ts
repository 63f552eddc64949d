import type * as z from 'zod/mini';
import { didYouMean } from './did-you-mean.ts';
import { knownKeys } from './known-keys.ts';
import type { FileProblem } from '@hardware-ws/rules/check';

const typeNames: Readonly<Record<string, string>> = { object: 'keys and values', array: 'a list' };
const maxShown = 40;

/** Turns the issues of a schema into readable problems: one per unknown key, and one per invalid value. */
export function issueProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodMiniType,
  value: unknown,
): readonly FileProblem[] {
  let known: ReturnType<typeof knownKeys> | undefined;
  return issues.flatMap((issue): readonly FileProblem[] => {
    if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, valueAt(value, issue.path))];
    const names = (known ??= knownKeys(schema))(issue.path);
    return issue.keys.map((key) => unknownKey([...issue.path, key], didYouMean(key, names)));
  });
}

function unknownKey(path: readonly PropertyKey[], suggestion: string | undefined): FileProblem {
  const problem = { severity: 'error', path, key: true } as const;
  if (suggestion === undefined) return { ...problem, message: 'unknown key' };
  return { ...problem, message: `unknown key, did you mean "${suggestion}"?`, suggestion };
}

function wrongValue(issue: z.core.$ZodIssue, found: unknown): FileProblem {
  const problem = { severity: 'error', path: issue.path } as const;
  const message = issue.message === 'Invalid input' ? plainMessage(issue) : issue.message;
  const [, expected] = /^expected (.*)$/s.exec(message) ?? [];
  if (expected === undefined) return { ...problem, message };
  const words = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? (issue.options ?? []) : [];
  const suggestion = typeof found === 'string' ? didYouMean(found, words.map(String)) : undefined;
  const meant = suggestion === undefined ? '' : `, did you mean "${suggestion}"?`;
  return { ...problem, message: `${shown(found)}${message}${meant}`, expected, ...(suggestion && { suggestion }) };
}

/** The message for an issue whose schema has no message of its own. */
function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${typeNames[issue.expected] ?? issue.expected}`;
  return issue.code === 'invalid_format' ? `expected a text that matches ${issue.pattern}` : issue.message;
}

/** The value that was found, as a prefix to what was expected. */
function shown(found: unknown): string {
  if (found === undefined) return 'is missing: ';
  if (typeof found === 'object' && found !== null) return '';
  const text = typeof found === 'number' ? String(found) : JSON.stringify(found);
  return text.length > maxShown ? '' : `${text}: `;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, key) =>
      Object.hasOwn(Object(within) as object, key) ? (within as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
