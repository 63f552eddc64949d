export { busyPin } from './busy-pin.ts';
export { buzzerPresses } from './buzzer-presses.ts';
export type { BuzzerWiring } from './buzzer-wiring.ts';
export { debounceEdges } from './debounce-edges.ts';
export type { DebounceEdgesOptions } from './debounce-edges.ts';
export type { EdgesDriver } from './edges-driver.ts';
export type { EdgesOptions } from './edges-options.ts';
export type { GpioEdge } from './gpio-edge.ts';
export { pinName } from './pin-name.ts';
