export type { ContactBounce } from './contact-bounce.ts';
export { simulatedEdges$ } from './simulated-edges.ts';
export type { SimulatedEdgesOptions } from './simulated-edges.ts';
