import type { OscArgument } from '../src/message/osc-argument.ts';

/** One argument of each type that liblo prints, and the line that `oscdump` prints of them. */
export const carriedByLiblo: { readonly args: readonly OscArgument[]; readonly line: string } = {
  args: [
    { type: 'i', value: -7 },
    { type: 'f', value: 1 },
    { type: 's', value: 'a text' },
    { type: 'T', value: true },
    { type: 'F', value: false },
    { type: 'N', value: null },
    { type: 'I', value: Infinity },
    { type: 'm', value: Uint8Array.of(0, 0x90, 60, 127) },
    { type: 'b', value: Uint8Array.of(1, 2, 3) },
    { type: 'h', value: -9_007_199_254_740_993n },
    { type: 'd', value: 0.1 },
    { type: 'S', value: 'symbol' },
    { type: 'c', value: 'A' },
    { type: 't', value: { seconds: 0xe0000001, fraction: 0x80000000 } },
  ],
  line:
    'ifsTFNImbhdSct -7 1.000000 "a text" #T #F Nil Infinitum MIDI [0x00 0x90 0x3c 0x7f] [3b 0x1 0x2 0x3] ' +
    "-9007199254740993 0.100000 'symbol 'A' e0000001.80000000",
};
