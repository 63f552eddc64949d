/** A command to a candidate's process, as one line of JSON. A lane is one connection. */
export type Command =
  | { readonly do: 'start'; readonly lane: number; readonly host: string; readonly gameId: number }
  | { readonly do: 'press'; readonly lane: number; readonly n: number }
  | { readonly do: 'close' }
  | { readonly do: 'measure' };

/** A report from a candidate's process, as one line of JSON. `at` is in ms on the monotonic clock. */
export type Report =
  | { readonly kind: 'open' | 'down' | 'gaveUp'; readonly lane: number; readonly at: number }
  | { readonly kind: 'pressed'; readonly n: number; readonly at: number }
  | { readonly kind: 'outcome'; readonly n: number; readonly outcome: string }
  | { readonly kind: 'measured'; readonly heap: number; readonly handles: readonly string[] };
