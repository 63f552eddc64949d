/** Where a packet is being written: zeroed bytes of exactly its size, so that padding is there already. */
export interface Writing {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}
