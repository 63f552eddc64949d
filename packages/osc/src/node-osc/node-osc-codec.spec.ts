import { codecConformance } from '../../test/codec-conformance.ts';
import { nodeOscCodec } from './node-osc-codec.ts';

describe('nodeOscCodec', () => {
  codecConformance(nodeOscCodec, ['i', 'f', 's', 'b', 'T', 'F', 'N', 'm']);

  it('names a type that it does not support', () => {
    expect(() => nodeOscCodec.encode({ address: '/a', args: [{ type: 'h', value: 1n }] })).toThrow(
      new RangeError('node-osc does not support the type "h" of /a.'),
    );
  });
});
