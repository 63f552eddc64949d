/**
 * One argument of an OSC message, with the type tag it has on the wire.
 *
 * `i` int32, `f` float32, `s` string, `b` blob, `m` four bytes of MIDI, `T` true, `F` false, `N` nil.
 *
 * @example
 * const volume: OscArgument = { type: 'f', value: 1 }; // 1.0, never the integer 1
 */
export type OscArgument =
  | { readonly type: 'i' | 'f'; readonly value: number }
  | { readonly type: 's'; readonly value: string }
  | { readonly type: 'b' | 'm'; readonly value: Uint8Array }
  | { readonly type: 'T'; readonly value: true }
  | { readonly type: 'F'; readonly value: false }
  | { readonly type: 'N'; readonly value: null };
