import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';
import type { Fault } from '../faults/fault.ts';
import { typeCounts } from './type-counts.ts';
import { decoder } from './decode.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function megabytes() {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Frames of 1 MiB, each a separate string, as from a socket. */
function frame(beginning: string) {
  return Buffer.from(beginning.padEnd(2 ** 20 - 2, 'x') + '"}').toString('utf8');
}

const beginnings: Readonly<Record<string, (n: number) => string>> = {
  'no JSON': (n) => `not JSON, number ${n}: `,
  'JSON that ends in the middle': (n) => `{"type":"score","number":${n},"text":"x"`,
  'another shape than agreed': (n) => `{"type":"score","number":${n},"text":"`,
  'an unknown type, unparsed': (n) => `{"type":"a type with a long name, ${n}","text":"`,
  'an unknown type': (n) => `{"no":0,"type":"a type with a long name, ${n}","text":"`,
  'an unknown type without end': (n) => `{"no":0,"type":"${n}`,
};

describe('the part of a frame that stays in memory', () => {
  it.each(Object.entries(beginnings))('is not the whole frame, when it is %s', (_, beginning) => {
    const kept: Fault[] = [];
    const { count, counts } = typeCounts();
    const read = decoder(
      { score: z.object({ type: z.literal('score'), points: z.number() }) },
      { onFault: (fault) => kept.push(fault), onSkipped: count, peekType: true, maxLength: 2 ** 20 },
    );
    const before = megabytes();
    for (let n = 0; n < 50; n++) read(frame(beginning(n)), () => undefined);
    expect(megabytes() - before).toBeLessThan(5);
    expect(kept.length + counts.size).toBe(50);
  });
});
