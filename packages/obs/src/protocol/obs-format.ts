/**
 * How messages become frames: as JSON text or as MessagePack. OBS chooses by the subprotocol.
 *
 * @example
 * const pretty: ObsFormat = { ...json, serialize: (value) => JSON.stringify(value, null, 2) };
 */
export interface ObsFormat {
  readonly subprotocol: string;
  /** Reads a frame, or throws. */
  readonly parse: (data: string | ArrayBuffer) => unknown;
  readonly serialize: (value: object) => string | Uint8Array;
}

/**
 * Frames of JSON.
 *
 * @example
 * json.serialize({ op: 1, d: { rpcVersion: 1 } }); // '{"op":1,"d":{"rpcVersion":1}}'
 */
export const json: ObsFormat = {
  subprotocol: 'obswebsocket.json',
  parse(data) {
    if (typeof data !== 'string') throw new TypeError('expected JSON in a text frame, got a binary one');
    return JSON.parse(data) as unknown;
  },
  serialize: (value) => JSON.stringify(value),
};
