export { endpointConformance } from './endpoint-conformance.ts';
export type { EndpointConformanceOptions, EndpointRig, EndpointTestFramework } from './endpoint-conformance.ts';
