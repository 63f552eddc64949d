import { show, type Outbound } from '../../test/show.ts';
import { checkOutbound } from './check-outbound.ts';

const check = (message: unknown) => checkOutbound(show.outbound, message as Outbound['press']);

describe('checkOutbound', () => {
  it('lets a message pass that its schema accepts', () => {
    expect(check({ type: 'press', id: 1 })).toEqual({ value: { type: 'press', id: 1 } });
  });

  it('refuses one that it does not, with the path of the field', () => {
    expect(check({ type: 'press', id: '1' })).toMatchObject({ issues: [{ path: ['id'] }] });
  });

  it.each([{ type: 'score' }, { type: 'constructor' }, {}, null, undefined, 'press', 1])(
    'refuses %j, whose type may not be sent',
    (message) => {
      expect(check(message)).toMatchObject({ issues: [{ path: ['type'] }] });
    },
  );
});
