import type { Message } from './message.ts';

/** The messages of one direction, by their `type`. */
export type MessageMap = Readonly<Record<string, Message>>;
