export { edgesConformance } from './edges-conformance.ts';
export type { EdgesConformanceOptions } from './edges-conformance.ts';
export type { EdgesRig } from './edges-rig.ts';
export { fakePins } from './fake-pins.ts';
export type { FakePins, FakePinsOptions } from './fake-pins.ts';
export type { TestFramework } from './test-framework.ts';
