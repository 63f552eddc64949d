import type { Socket } from 'node:dgram';
import { reasonOf } from '../reason-of.ts';

interface Groups {
  readonly multicast?: readonly string[];
  readonly multicastInterface?: string;
}

const because = (cause: unknown): string => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'EINVAL') return 'it is no multicast group, or that is no interface';
  return code === 'ENODEV' ? 'no interface of this machine is meant by that' : reasonOf(cause);
};

/** Joins multicast groups with an open socket, or says which one it cannot join. */
export const joinGroups = (socket: Socket, { multicast = [], multicastInterface }: Groups): Error | undefined => {
  for (const group of multicast) {
    try {
      socket.addMembership(group, multicastInterface);
    } catch (cause) {
      const on = multicastInterface === undefined ? 'this machine' : `the interface ${multicastInterface}`;
      const sentence = `${group} cannot be joined on ${on} (${because(cause)}): check the group and multicastInterface.`;
      return Object.assign(new Error(sentence, { cause }), { kind: 'bind' as const });
    }
  }
  return undefined;
};
