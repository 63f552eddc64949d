/** What a candidate's process is told, a line of JSON each. A lane is one connection. */
export type Command =
  | { readonly do: 'start'; readonly lane: number; readonly host: string; readonly gameId: number }
  | { readonly do: 'press'; readonly lane: number; readonly n: number }
  | { readonly do: 'close' }
  | { readonly do: 'measure' };

/** What a candidate's process tells, a line of JSON each; `at` is in ms on the monotonic clock. */
export type Report =
  | { readonly kind: 'open' | 'down' | 'gaveUp'; readonly lane: number; readonly at: number }
  | { readonly kind: 'pressed'; readonly n: number; readonly at: number }
  | { readonly kind: 'outcome'; readonly n: number; readonly outcome: string }
  | { readonly kind: 'measured'; readonly heap: number; readonly handles: readonly string[] };
