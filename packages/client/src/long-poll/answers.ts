import { isItem, type Item } from './item.ts';

/** The answer to the opening of a session. */
export interface OpenedSession {
  /** The secret name of the session. */
  readonly session: string;
  /** How long the server holds a request that waits for items, in ms. */
  readonly waitMs: number;
}

/** The answer to a request that waited: the items from this number on. */
export interface PolledItems {
  readonly from: number;
  readonly items: readonly Item[];
}

/** The answer to sent items: how many of the session the server has. */
export interface PushedItems {
  readonly received: number;
}

/** Reads the answer to the opening. Returns `undefined` if it is something else, for example a web page. */
export function parseOpened(text: string): OpenedSession | undefined {
  const { session, waitMs } = fieldsOf(text);
  const isSession = typeof session === 'string' && session !== '';
  return isSession && isCount(waitMs) ? { session, waitMs } : undefined;
}

export function parsePolled(text: string): PolledItems | undefined {
  const { from, items } = fieldsOf(text);
  return isCount(from) && from > 0 && Array.isArray(items) && items.every(isItem) ? { from, items } : undefined;
}

export function parsePushed(text: string): PushedItems | undefined {
  const { received } = fieldsOf(text);
  return isCount(received) ? { received } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
