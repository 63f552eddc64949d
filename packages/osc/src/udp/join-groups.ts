import type { Socket } from 'node:dgram';
import { reasonOf } from '../network/reason-of.ts';
import { multicastInterface } from './multicast-interface.ts';

interface Groups {
  readonly groups: readonly string[];
  /** The interface to join them on. */
  readonly by: string | undefined;
  /** What to do when that fails. */
  readonly remedy: string;
}

function because(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'EINVAL') return 'it is not a multicast group';
  return code === 'ENODEV' ? 'this machine has no route for multicast' : reasonOf(cause);
}

/** Joins multicast groups with an open socket. Returns an error that names the group that could not be joined. */
export function joinGroups(socket: Socket, { groups, by, remedy }: Groups): Error | undefined {
  for (const written of groups) {
    const [group = '', scope] = written.split('%');
    const wanted = by ?? scope;
    try {
      const family = group.includes(':') ? 6 : 4;
      socket.addMembership(group, wanted === undefined ? undefined : multicastInterface(wanted, family));
    } catch (cause) {
      const on = wanted === undefined ? 'this machine' : `the interface ${wanted}`;
      const sentence = `${group} cannot be joined on ${on} (${because(cause)}): ${remedy}.`;
      return Object.assign(new Error(sentence, { cause }), { kind: 'bind' as const });
    }
  }
  return undefined;
}
