export { endpointConformance } from './endpoint-conformance.ts';
export type { EndpointConformanceOptions } from './endpoint-conformance.ts';
export type { EndpointRig } from './endpoint-rig.ts';
export type { EndpointTestFramework } from './endpoint-test-framework.ts';
