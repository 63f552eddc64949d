import { quizzer } from '@hardware-ws/quizzer';
import { withLooseTypes } from './with-loose-types.ts';

const protocol = quizzer({ host: 'localhost', gameId: 1 });

describe('withLooseTypes', () => {
  const loose = withLooseTypes(protocol, ['toggle_buzzers', 'lightning']);
  const tables = [loose.inbound, loose.outbound] as unknown as readonly Readonly<
    Record<string, { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } }>
  >[];

  it('lets a type beyond the contract through, with whatever it has', () => {
    const message = { type: 'lightning', volts: 'many' };
    expect(tables.map((table) => table['lightning']?.safeParse(message).data)).toEqual([message, message]);
  });

  it('leaves the types of the contract as they are', () => {
    expect(loose.inbound.toggle_buzzers).toBe(protocol.inbound.toggle_buzzers);
    expect(loose.outbound.toggle_buzzers).toBe(protocol.outbound.toggle_buzzers);
  });

  it('changes nothing else, and not the protocol that it is given', () => {
    expect({ ...loose, inbound: protocol.inbound, outbound: protocol.outbound }).toEqual(protocol);
    expect(protocol.inbound).not.toHaveProperty('lightning');
  });
});
