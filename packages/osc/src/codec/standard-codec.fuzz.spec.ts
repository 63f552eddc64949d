import fc from 'fast-check';
import { anyPacket } from '../../test/any-packet.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { standardCodec } from './standard-codec.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const runs = 200_000;
const plentyMs = 5; // for one datagram; it takes some thousandths
const tags = Array.from('ifsbhtdScrmTFNI[') as OscArgument['type'][];

/** A small generator of random numbers (mulberry32): the same seed repeats a run. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

describe('standardCodec', () => {
  it(`survives ${String(runs)} random and damaged datagrams, and returns a packet or a fault quickly`, () => {
    const random = randomOf(seed);
    const real = fc.sample(anyPacket(tags), { numRuns: 500, seed: seed }).map(standardCodec.encode);
    const telling = Array.from(',ifsbhtdScrmTFNI[]#/\0\xff\x7f\x80', (character) => character.charCodeAt(0));
    const damaged = (): Uint8Array => {
      if (random(4) === 0) {
        const bytes = new Uint8Array(random(200));
        for (let at = 0; at < bytes.length; at++) bytes[at] = random(256);
        return bytes;
      }
      const bytes = real[random(real.length)]?.slice() ?? new Uint8Array();
      for (let flips = 1 + random(4); flips > 0; flips--) {
        bytes[random(bytes.length)] = random(2) ? random(256) : (telling[random(telling.length)] ?? 0);
      }
      const cut = random(3) ? bytes : bytes.subarray(random(8), bytes.length - random(8));
      return random(8) ? cut : Buffer.concat([cut, real[random(real.length)] ?? cut]);
    };
    const counts = { packet: 0, fault: 0 };
    const work = (bytes: Uint8Array): number => {
      const begun = process.hrtime.bigint();
      const decoded = standardCodec.decode(bytes);
      counts[decoded.kind] += 1;
      if (decoded.kind === 'packet') standardCodec.encode(decoded.packet); // what was read can be written
      return Number(process.hrtime.bigint() - begun) / 1e6;
    };
    for (let run = 0; run < runs; run++) {
      const bytes = damaged();
      try {
        // Other programs use the processor at the same time: only a datagram that is slow every time is slow.
        if (work(bytes) > plentyMs && Math.min(work(bytes), work(bytes), work(bytes)) > plentyMs) {
          throw new Error(`It took more than ${String(plentyMs)} ms.`);
        }
      } catch (error) {
        const hex = Buffer.from(bytes).toString('hex');
        throw new Error(`FUZZ_SEED=${String(seed)}, datagram ${String(run)}: ${hex}`, { cause: error });
      }
    }
    expect(counts.packet + counts.fault).toBeGreaterThanOrEqual(runs);
    expect(Math.min(counts.packet, counts.fault)).toBeGreaterThan(runs / 10);
  }, 60_000);
});
