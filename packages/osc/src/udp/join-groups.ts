import type { Socket } from 'node:dgram';
import { reasonOf } from '../reason-of.ts';

interface Groups {
  readonly multicast?: readonly string[];
  readonly multicastInterface?: string;
}

/** Joins multicast groups with an open socket, or says which one it cannot join. */
export const joinGroups = (socket: Socket, { multicast = [], multicastInterface }: Groups): Error | undefined => {
  for (const group of multicast) {
    try {
      socket.addMembership(group, multicastInterface);
    } catch (cause) {
      const on = multicastInterface === undefined ? 'this machine' : `the interface ${multicastInterface}`;
      const sentence = `${group} cannot be joined on ${on} (${reasonOf(cause)}): check the group and multicastInterface.`;
      return Object.assign(new Error(sentence, { cause }), { kind: 'bind' as const });
    }
  }
  return undefined;
};
