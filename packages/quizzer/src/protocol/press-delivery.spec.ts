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

  it('is the press_id even if another client sent a recipient that is not an object', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())), (recipient) => {
        expect(pressEchoId({ ...press, recipient: recipient as never })).toBe('a-1');
      }),
    );
  });

  it('is undefined without a press_id', () => {
    expect(pressEchoId({ type: 'buzzer_pressed', buzzerId: 2 })).toBeUndefined();
  });
});

const clock = { monotonic: () => 100.26 };

describe('stampAge', () => {
  it('replaces the time of a press by its age in ms, to a tenth', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: 2, at: 100 }, clock)).toEqual({
      type: 'buzzer_pressed',
      buzzerId: 2,
      age_ms: 0.3,
    });
  });

  it('gives 0 for a press in the future', () => {
    expect(stampAge({ type: 'buzzer_pressed', buzzerId: 2, at: 1e12 }, clock)).toMatchObject({ age_ms: 0 });
  });

  it('adds no age to a message without a time, for example a null', () => {
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
