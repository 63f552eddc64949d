import type { StandardSchemaV1 } from '@standard-schema/spec';
import { textOf } from '../text/text-of.ts';

/** The same result, unless what was made of a message has another `type` than the message: it would be taken for another one. */
export function keepingType<T>(result: StandardSchemaV1.Result<T>, type: string): StandardSchemaV1.Result<T> {
  if (result.issues) return result;
  const made = (result.value as { readonly type?: unknown } | null | undefined)?.type;
  if (made === type) return result;
  return { issues: [{ path: ['type'], message: `it became ${textOf(made)}; it must stay ${type}` }] };
}
