import { quizzer } from '@hardware-ws/quizzer';
import { withLooseTypes } from './with-loose-types.ts';

const protocol = quizzer({ host: 'localhost', gameId: 1 });

describe('withLooseTypes', () => {
  const loose = withLooseTypes(protocol, ['toggle_buzzers', 'lightning']);
  const tables = [loose.inbound, loose.outbound] as unknown as readonly Readonly<
    Record<string, { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } }>
  >[];

  it('accepts a type outside of the contract with any fields', () => {
    const message = { type: 'lightning', volts: 'many' };
    expect(tables.map((table) => table['lightning']?.safeParse(message).data)).toEqual([message, message]);
  });

  it('does not change the types of the contract', () => {
    expect(loose.inbound.toggle_buzzers).toBe(protocol.inbound.toggle_buzzers);
    expect(loose.outbound.toggle_buzzers).toBe(protocol.outbound.toggle_buzzers);
  });

  it('changes nothing else, and does not modify the given protocol', () => {
    expect({ ...loose, inbound: protocol.inbound, outbound: protocol.outbound }).toEqual(protocol);
    expect(protocol.inbound).not.toHaveProperty('lightning');
  });
});
