// A backend whose frames are not objects with a `type`: a framing that translates them. This one has ["score", { points: 3 }].
import type { Framing } from '@hardware-ws/client';

export const twoPartFrames: Framing = {
  parse(data) {
    const [type, fields] = JSON.parse(data as string) as [type: string, fields: object];
    return { ...fields, type };
  },
  serialize: ({ type, ...fields }) => JSON.stringify([type, fields]),
};
