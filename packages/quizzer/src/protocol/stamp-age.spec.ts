import { stampAge } from './stamp-age.ts';

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
