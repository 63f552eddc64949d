import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';
import { randomId } from '@hardware-ws/quizzer';

/** What tells a client from another one with the same type and id. Two machines from one image of a card have the same host name. */
export interface OwnProcess {
  /** A random id of this process. */
  readonly instance: string;
  readonly host: string;
  readonly pid: number;
}

/** Describes this process. */
export function ownProcess(instance = randomId()): OwnProcess {
  return { instance, host: hostname(), pid: process.pid };
}

/** An address of this machine in its network, or `undefined` without a network. */
export function ownAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
}
