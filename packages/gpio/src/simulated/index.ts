export type { ContactBounce } from './contact-levels.ts';
export { multiplexerModel, type MultiplexerModel } from './multiplexer-model.ts';
export { simulatedEdges$, type SimulatedEdgesOptions } from './simulated-edges.ts';
export { simulatedMultiplexer, type SimulatedMultiplexer } from './simulated-multiplexer.ts';
export { simulatedOutputs, type SimulatedOutputs, type SimulatedOutputsOptions } from './simulated-outputs.ts';
