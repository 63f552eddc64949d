export { nodeOscCodec } from './node-osc-codec.ts';
