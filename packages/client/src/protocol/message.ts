/** What travels in either direction: a JSON object told apart by its `type`. */
export interface Message {
  readonly type: string;
}

/** The messages of one direction, by their `type`. */
export type MessageMap = Readonly<Record<string, Message>>;
