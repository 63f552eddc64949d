import { bundleBytes } from '../src/codec/bundle-bytes.ts';
import { immediately } from '../src/codec/immediately.ts';

/** The bytes of a bundle. Its elements need not be OSC. */
export function bundleOf(...elements: readonly Uint8Array[]): Uint8Array {
  return bundleBytes(immediately, elements);
}
