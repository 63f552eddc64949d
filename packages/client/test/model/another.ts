import type { StageMessage } from './stage-message.ts';

/** What is sent `again`, with a number of its own. */
export function another({ type, id }: StageMessage, more: number): StageMessage {
  return { type, id: Number(id) + more };
}
