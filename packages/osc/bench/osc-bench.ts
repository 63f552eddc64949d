import { measure, type Measurement } from './measure.ts';
import { peers } from './peers.ts';
import { withSenders } from './senders.ts';

const pieces = 20_000;

function repeated(work: () => unknown) {
  return (): number => {
    for (let piece = 0; piece < pieces; piece++) work();
    return pieces;
  };
}

/** Encoding, decoding and sending a message over UDP, beside other libraries. */
export async function oscBench(): Promise<Readonly<Record<string, readonly Measurement[]>>> {
  return {
    encode: await measure(peers.map(({ name, encode }) => ({ name, work: repeated(encode) }))),
    decode: await measure(peers.map(({ name, decode }) => ({ name, work: repeated(decode) }))),
    'UDP send': await withSenders((senders) => measure(senders)),
  };
}
