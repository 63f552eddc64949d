/** What travels in either direction: a JSON object told apart by its `type`. */
export interface Message {
  readonly type: string;
}
