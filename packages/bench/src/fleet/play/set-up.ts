import type { BoxAddress } from '../boxes/box-messages.ts';
import type { EngineOptions } from '../engine/engine.ts';

/** How many workers there are, how they use Redis, and whether the boxes of a game are on one of them. */
export interface SetUp extends EngineOptions {
  readonly name: string;
  readonly isSharded: boolean;
}

/** What is compared: all workers, the same in two other ways, and one worker. */
export function setUps(workers: number): readonly SetUp[] {
  const one: SetUp = { name: '1 worker', workers: 1, layer: 'queues', isSharded: false };
  if (workers === 1) return [one];
  const spread: SetUp = { ...one, name: `${workers} workers`, workers };
  const sharded: SetUp = { ...spread, name: 'each game on one of them', isSharded: true };
  const pubsub: SetUp = { ...spread, name: 'with pub/sub', layer: 'pubsub' };
  return [one, spread, sharded, pubsub];
}

/** The game of a box, from 1. */
export function gameOf(box: number, games: number): number {
  return 1 + (box % games);
}

export interface AddressesOptions {
  readonly boxes: number;
  readonly games: number;
  readonly hosts: readonly string[];
  readonly isSharded: boolean;
}

/** Whom each box dials: its own worker first, and then the others in turn. */
export function addressesOf({ boxes, games, hosts, isSharded }: AddressesOptions): readonly BoxAddress[] {
  return Array.from({ length: boxes }, (_, box) => {
    const gameId = gameOf(box, games);
    const home = (isSharded ? gameId : Math.floor(box / games)) % hosts.length;
    return { box, gameId, hosts: [...hosts.slice(home), ...hosts.slice(0, home)] };
  });
}
