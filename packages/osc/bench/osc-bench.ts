import { measure, type Measurement } from './measure.ts';
import { peers } from './peers.ts';
import { withSenders } from './senders.ts';

const PIECES = 20_000;

const repeated = (work: () => unknown) => (): number => {
  for (let piece = 0; piece < PIECES; piece++) work();
  return PIECES;
};

/** Encoding, decoding and sending a message over UDP, beside other libraries. */
export const oscBench = async (): Promise<Readonly<Record<string, readonly Measurement[]>>> => ({
  encode: await measure(peers.map(({ name, encode }) => ({ name, work: repeated(encode) }))),
  decode: await measure(peers.map(({ name, decode }) => ({ name, work: repeated(decode) }))),
  'UDP send': await withSenders((senders) => measure(senders)),
});
