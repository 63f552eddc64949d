import type { StandardSchemaV1 } from '@standard-schema/spec';

/** Validates by any Standard Schema. One that throws or wants to answer later is an issue, like any other. */
export function validate<T>(schema: StandardSchemaV1<unknown, T>, value: unknown): StandardSchemaV1.Result<T> {
  try {
    const result = schema['~standard'].validate(value);
    if (!(result instanceof Promise)) return result;
    result.catch(() => undefined);
    return { issues: [{ message: 'the schema is asynchronous; only synchronous ones can be used here' }] };
  } catch (error) {
    return { issues: [{ message: `the schema threw: ${String(error)}` }] };
  }
}
