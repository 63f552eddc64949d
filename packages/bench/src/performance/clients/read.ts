import type * as z from 'zod/mini';
import { messages } from './messages.ts';

/** Parses a frame. Returns `undefined` if it is not a valid message. */
export type StandardParse = (text: string) => { readonly type: string } | undefined;

const schemas: Readonly<Partial<Record<string, z.ZodMiniType<{ readonly type: string }>>>> = messages;

/** The parsers of the handwritten candidates. */
export const read = {
  json: (text) => JSON.parse(text) as { readonly type: string },
  validated(text) {
    const message = JSON.parse(text) as { readonly type: string };
    const result = schemas[message.type]?.safeParse(message);
    return result?.success ? result.data : undefined;
  },
} satisfies Readonly<Record<string, StandardParse>>;
