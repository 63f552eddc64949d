/** A press that a box claims, as the referee knows it. All times are in ms on the referee's clock. */
export interface Claim {
  readonly pressId: string;
  readonly buzzerId: number;
  /** The box. */
  readonly clientId: string;
  /** The press was not before this time. */
  readonly earliest: number;
  /** The press was not after this time. */
  readonly latest: number;
  readonly arrivedAt: number;
}

/** The middle of what is possible, in ms. */
export function centreOf({ earliest, latest }: Claim): number {
  return (earliest + latest) / 2;
}

/** How far the press may be from the middle, in ms. */
export function errorOf({ earliest, latest }: Claim): number {
  return (latest - earliest) / 2;
}
