import * as z from 'zod/mini';
import { show, type Outbound } from '../../test/show.ts';
import { checkOutbound } from './check-outbound.ts';

const checked = checkOutbound(show.outbound);
const check = (message: unknown) => checked(message as Outbound['press']);

describe('checkOutbound', () => {
  it('lets a message pass that its schema accepts', () => {
    expect(check({ type: 'press', id: 1 })).toEqual({ value: { type: 'press', id: 1 } });
  });

  it('refuses one that it does not, with the path of the field', () => {
    expect(check({ type: 'press', id: '1' })).toMatchObject({ issues: [{ path: ['id'] }] });
  });

  it('passes a copy on', () => {
    const loose = { note: z.looseObject({ type: z.literal('note') }) };
    for (const schemas of [show.outbound, loose]) {
      const message = schemas === loose ? { type: 'note', text: 'hi' } : { type: 'press', id: 1 };
      const result = checkOutbound(schemas as typeof loose)(message as { type: 'note' });
      expect(result).toEqual({ value: message });
      expect('value' in result && result.value).not.toBe(message);
    }
  });

  it.each([{ type: 'score' }, { type: 'constructor' }, {}, null, undefined, 'press', 1])(
    'refuses %j, whose type may not be sent',
    (message) => {
      expect(check(message)).toMatchObject({ issues: [{ path: ['type'] }] });
    },
  );
});
