export { edgesConformance } from './edges-conformance.ts';
export type { EdgesConformanceOptions } from './edges-conformance.ts';
export type { EdgesRig } from './edges-rig.ts';
export { fakePins } from './fake-pins.ts';
export type { FakePins, FakePinsOptions } from './fake-pins.ts';
export type { TestFramework } from './test-framework.ts';
export { outputsConformance } from './outputs-conformance.ts';
export type { OutputsConformanceOptions } from './outputs-conformance.ts';
export type { OutputsRig } from './outputs-rig.ts';
