/** What a candidate's process is told, a line of JSON each. A lane is one connection. */
export type Command =
  | { readonly do: 'start'; readonly lane: number; readonly host: string; readonly gameId: number }
  | { readonly do: 'press'; readonly lane: number; readonly n: number }
  | { readonly do: 'close' }
  | { readonly do: 'measure' };
