import type { Exchange } from '@hardware-ws/fairness';

/** A claim as it arrives. The stamp is on the clock of its box, the arrival on the referee's. Both are in ms. */
export interface ArrivedClaim {
  readonly clientId: string;
  readonly stamp: number;
  readonly arrivedAt: number;
}

/** How a product without error bounds guesses the time of a press. */
export interface Guess {
  /** Takes note of a ping and its pong. */
  readonly learn: (clientId: string, exchange: Exchange) => void;
  /** The time of the press on the referee's clock, in ms. */
  readonly pressedAt: (claim: ArrivedClaim) => number;
}

/** The products to compare with, by their name in the figures. Each call starts without any knowledge. */
export const guesses = { arrival, arrival_rtt: arrivalRtt, min_rtt: minRtt };

/** The press that arrives first was first. */
function arrival(): Guess {
  return { learn: () => undefined, pressedAt: ({ arrivedAt }) => arrivedAt };
}

/** A press was half of the latest round trip before its arrival. */
function arrivalRtt(): Guess {
  const latest = new Map<string, number>();
  return {
    learn: (clientId, exchange) => latest.set(clientId, roundTrip(exchange)),
    pressedAt: ({ clientId, arrivedAt }) => arrivedAt - (latest.get(clientId) ?? NaN) / 2,
  };
}

/** How many exchanges `min_rtt` chooses from: those of a box that joins. NTP keeps 8, with which it is worse on a busy network. */
const kept = 20;

/** The stamp of the box counts. Its clock is read in the middle of the shortest of the latest round trips, as NTP does it. */
function minRtt(): Guess {
  const latest = new Map<string, readonly Exchange[]>();
  return {
    learn: (clientId, exchange) => latest.set(clientId, [...(latest.get(clientId) ?? []).slice(1 - kept), exchange]),
    pressedAt: ({ clientId, stamp }) => {
      const exchanges = latest.get(clientId) ?? [];
      const shortest = Math.min(...exchanges.map(roundTrip));
      return stamp - offset(exchanges.find((exchange) => roundTrip(exchange) === shortest));
    },
  };
}

function roundTrip({ sent, theyReceived, theySent, received }: Exchange): number {
  return received - sent - (theySent - theyReceived);
}

function offset(exchange: Exchange | undefined): number {
  if (exchange === undefined) return NaN;
  const { sent, theyReceived, theySent, received } = exchange;
  return (theyReceived - sent + theySent - received) / 2;
}
