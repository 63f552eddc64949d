import type { StageMessage } from './stage-message.ts';

/** The message that is sent `again`, with its own number. */
export function another({ type, id }: StageMessage, more: number): StageMessage {
  return { type, id: Number(id) + more };
}
