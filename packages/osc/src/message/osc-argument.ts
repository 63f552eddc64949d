import type { OscColour } from './osc-colour.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * One argument of an OSC message, with its OSC type tag.
 *
 * `i` int32, `f` float32, `s` string, `b` blob, `h` int64, `t` time tag, `d` float64, `S` symbol, `c` one character,
 * `r` colour, `m` four MIDI bytes, `T` true, `F` false, `N` nil, `I` infinitum, `[` an array of arguments.
 *
 * @example
 * const volume: OscArgument = { type: 'f', value: 1 }; // 1.0, never the integer 1
 */
export type OscArgument =
  | { readonly type: 'i' | 'f' | 'd'; readonly value: number }
  | { readonly type: 'h'; readonly value: bigint }
  | { readonly type: 's' | 'S' | 'c'; readonly value: string }
  | { readonly type: 'b' | 'm'; readonly value: Uint8Array }
  | { readonly type: 't'; readonly value: OscTimeTag }
  | { readonly type: 'r'; readonly value: OscColour }
  | { readonly type: 'T'; readonly value: true }
  | { readonly type: 'F'; readonly value: false }
  | { readonly type: 'N'; readonly value: null }
  | { readonly type: 'I'; readonly value: number }
  | { readonly type: '['; readonly value: readonly OscArgument[] };
