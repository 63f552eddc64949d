export type { ContactBounce } from './contact-levels.ts';
export { multiplexerModel } from './multiplexer-model.ts';
export type { MultiplexerModel } from './multiplexer-model.ts';
export { simulatedEdges$ } from './simulated-edges.ts';
export type { SimulatedEdgesOptions } from './simulated-edges.ts';
export { simulatedMultiplexer } from './simulated-multiplexer.ts';
export type { SimulatedMultiplexer } from './simulated-multiplexer.ts';
export { simulatedOutputs } from './simulated-outputs.ts';
export type { SimulatedOutputs, SimulatedOutputsOptions } from './simulated-outputs.ts';
