import * as fc from 'fast-check';
import { pressEchoId, stampAge } from './press-delivery.ts';

const press = { type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' } as const;

describe('pressEchoId', () => {
  it.each([undefined, null, {}, { other: 1 }])(
    'is the press_id for the whole room, as with the recipient %j',
    (recipient) => {
      expect(pressEchoId({ ...press, recipient })).toBe('a-1');
    },
  );

  it.each([{ client_id: 'x' }, { client_type: 'host' }, { channel_id: 'specific.a!b' }])(
    'is none for %j',
    (recipient) => {
      expect(pressEchoId({ ...press, recipient })).toBeUndefined();
    },
  );

  it('is the press_id when a stranger sent a recipient that is no object', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())), (recipient) => {
        expect(pressEchoId({ ...press, recipient: recipient as never })).toBe('a-1');
      }),
    );
  });

  it('is none where there is no press_id', () => {
    expect(pressEchoId({ type: 'buzzer_pressed', buzzerId: 2 })).toBeUndefined();
  });
});

const clock = { monotonic: () => 100.26 };

describe('stampAge', () => {
  it('says how old a press is, in ms to a tenth, and not when it was', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: 2, at: 100 }, clock)).toEqual({
      type: 'buzzer_pressed',
      buzzerId: 2,
      age_ms: 0.3,
    });
  });

  it('says 0 of a press that is still to come by the clock', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: 2, at: 1e12 }, clock)).toMatchObject({ age_ms: 0 });
  });

  it('knows no age of what has no time, such as a null', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: null }, clock)).toEqual({
      type: 'buzzer_pressed',
      buzzerId: null,
    });
  });

  it('keeps all other fields', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: 0, at: 100.26, team: 'red' }, clock)).toEqual({
      type: 'buzzer_pressed',
      buzzerId: 0,
      age_ms: 0,
      team: 'red',
    });
  });
});
