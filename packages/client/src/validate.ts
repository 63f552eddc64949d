import type { StandardSchemaV1 } from '@standard-schema/spec';
import { synchronous } from './synchronous.ts';

/** Validates by any Standard Schema. One that throws or wants to answer later is an issue, like any other. */
export function validate<T>(schema: StandardSchemaV1<unknown, T>, value: unknown): StandardSchemaV1.Result<T> {
  try {
    return synchronous(schema['~standard'].validate(value));
  } catch (error) {
    return { issues: [{ message: `the schema failed: ${String(error)}` }] };
  }
}
