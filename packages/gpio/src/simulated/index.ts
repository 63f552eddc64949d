export type { ContactBounce } from './contact-bounce.ts';
export { simulatedEdges$ } from './simulated-edges.ts';
export type { SimulatedEdgesOptions } from './simulated-edges.ts';
export { simulatedOutputs } from './simulated-outputs.ts';
export type { SimulatedOutputs, SimulatedOutputsOptions } from './simulated-outputs.ts';
