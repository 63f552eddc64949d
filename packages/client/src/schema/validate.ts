import type { StandardSchemaV1 } from '@standard-schema/spec';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { textOf } from '../text/text-of.ts';

/**
 * Validates a value with any Standard Schema. A schema that throws, returns a promise or returns an invalid result yields an
 * issue.
 */
export function validate<T>(schema: StandardSchemaV1<unknown, T>, value: unknown): StandardSchemaV1.Result<T> {
  try {
    const result = requireSynchronous(schema['~standard'].validate(value));
    if (result.issues) return { issues: [...result.issues].map(issueOf) };
    if ('value' in result) return result;
    return failed('it returned neither a value nor issues');
  } catch (error) {
    return failed(textOf(error));
  }
}

function failed(why: string): StandardSchemaV1.FailureResult {
  return { issues: [{ message: `the schema failed: ${why}` }] };
}

/** An issue that can be printed. A schema of yours may return anything as an issue. */
function issueOf({ message, path }: StandardSchemaV1.Issue): StandardSchemaV1.Issue {
  return { message: textOf(message), ...(Array.isArray(path) && { path }) };
}

/** The same result, unless the schema changed the `type`: the message would be mistaken for another one. */
export function requireType<T>(result: StandardSchemaV1.Result<T>, type: string): StandardSchemaV1.Result<T> {
  if (result.issues) return result;
  const made = (result.value as { readonly type?: unknown } | null | undefined)?.type;
  if (made === type) return result;
  return { issues: [{ path: ['type'], message: `the schema changed it to ${textOf(made)}; it must stay ${type}` }] };
}
