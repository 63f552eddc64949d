/**
 * A group of events that OBS sends on request. The last four are single events that come often: `inputVolumeMeters` every 50 ms.
 *
 * @example
 * const groups: readonly ObsEventGroup[] = ['outputs', 'scenes'];
 */
export type ObsEventGroup =
  | 'general'
  | 'config'
  | 'scenes'
  | 'inputs'
  | 'transitions'
  | 'filters'
  | 'outputs'
  | 'sceneItems'
  | 'mediaInputs'
  | 'vendors'
  | 'ui'
  | 'canvases'
  | 'inputVolumeMeters'
  | 'inputActiveStateChanged'
  | 'inputShowStateChanged'
  | 'sceneItemTransformChanged';

/** The bit of each group. */
const bits: Readonly<Record<ObsEventGroup, number>> = {
  general: 1 << 0,
  config: 1 << 1,
  scenes: 1 << 2,
  inputs: 1 << 3,
  transitions: 1 << 4,
  filters: 1 << 5,
  outputs: 1 << 6,
  sceneItems: 1 << 7,
  mediaInputs: 1 << 8,
  vendors: 1 << 9,
  ui: 1 << 10,
  canvases: 1 << 11,
  inputVolumeMeters: 1 << 16,
  inputActiveStateChanged: 1 << 17,
  inputShowStateChanged: 1 << 18,
  sceneItemTransformChanged: 1 << 19,
};

/**
 * Returns the number by which obs-websocket knows these groups of events. Throws a `TypeError` that lists the known groups if one
 * is unknown.
 *
 * @example
 * eventMask(['outputs', 'scenes']); // 68
 */
export function eventMask(groups: readonly ObsEventGroup[]): number {
  return groups.reduce((mask, group) => {
    if (Object.hasOwn(bits, group)) return mask | bits[group];
    throw new TypeError(`events: expected some of ${Object.keys(bits).join(', ')}, got ${JSON.stringify(group)}`);
  }, 0);
}
