/** A message in either direction: a JSON object, identified by its `type`. */
export interface Message {
  readonly type: string;
}

/** The messages of one direction, by `type`. */
export type MessageMap = Readonly<Record<string, Message>>;
