import type { Exchange } from '@hardware-ws/fairness';

/** A claim as it arrives: the stamp is of the box's clock, the arrival of the referee's. Both are in ms. */
export interface ArrivedClaim {
  readonly clientId: string;
  readonly stamp: number;
  readonly arrivedAt: number;
}

/** How a product without error bounds guesses when a press was. */
export interface Guess {
  /** Takes note of a ping and its pong. */
  readonly learn: (clientId: string, exchange: Exchange) => void;
  /** When the press was, in ms on the referee's clock. */
  readonly pressedAt: (claim: ArrivedClaim) => number;
}

/** How long an exchange counts for `min_rtt`, in ms: as long as for ours. */
const windowMs = 60_000;

/** The other candidates, by their names in the figures. Each call starts without knowledge. */
export const guesses = { arrival, arrival_rtt: arrivalRtt, min_rtt: minRtt };

/** Presses come in the order of their arrival. */
function arrival(): Guess {
  return { learn: () => undefined, pressedAt: ({ arrivedAt }) => arrivedAt };
}

/** A press was half of the latest round trip before its arrival. */
function arrivalRtt(): Guess {
  const latest = new Map<string, number>();
  return {
    learn: (clientId, exchange) => latest.set(clientId, roundTrip(exchange)),
    pressedAt: ({ clientId, arrivedAt }) => arrivedAt - (latest.get(clientId) ?? 0) / 2,
  };
}

/** The stamp of the box counts. Its clock is read in the middle of the shortest round trip of the last minute, as NTP does it. */
function minRtt(): Guess {
  const recent = new Map<string, Exchange[]>();
  return {
    learn: (clientId, exchange) => {
      const known = recent.get(clientId) ?? [];
      recent.set(clientId, known);
      // What is older and longer than another exchange will never be the shortest again.
      while (roundTrip(known.at(-1)) >= roundTrip(exchange)) known.pop();
      while (known[0] !== undefined && known[0].sent < exchange.received - windowMs) known.shift();
      known.push(exchange);
    },
    pressedAt: ({ clientId, stamp }) => stamp - offset(recent.get(clientId)?.[0]),
  };
}

function roundTrip(exchange: Exchange | undefined): number {
  if (exchange === undefined) return -Infinity;
  const { sent, theyReceived, theySent, received } = exchange;
  return received - sent - (theySent - theyReceived);
}

function offset(exchange: Exchange | undefined): number {
  if (exchange === undefined) return 0;
  const { sent, theyReceived, theySent, received } = exchange;
  return (theyReceived - sent + theySent - received) / 2;
}
