import * as fc from 'fast-check';
import { echoId } from './echo-id.ts';

const press = { type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' } as const;

describe('echoId', () => {
  it.each([undefined, null, {}, { other: 1 }])(
    'is the press_id for the whole room, as with the recipient %j',
    (recipient) => {
      expect(echoId({ ...press, recipient })).toBe('a-1');
    },
  );

  it.each([{ client_id: 'x' }, { client_type: 'host' }, { channel_id: 'specific.a!b' }])(
    'is none for %j',
    (recipient) => {
      expect(echoId({ ...press, recipient })).toBeUndefined();
    },
  );

  it('is the press_id when a stranger sent a recipient that is no object', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())), (recipient) => {
        expect(echoId({ ...press, recipient: recipient as never })).toBe('a-1');
      }),
    );
  });

  it('is none where there is no press_id', () => {
    expect(echoId({ type: 'buzzer_pressed', buzzerId: 2 })).toBeUndefined();
  });
});
