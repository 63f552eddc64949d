/** The state of writing a packet. `bytes` has exactly its size and is zeroed, so the padding needs no writes. */
export interface Writing {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}
