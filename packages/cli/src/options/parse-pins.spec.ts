import { InvalidArgumentError } from 'commander';
import { parsePins } from './parse-pins.ts';

describe('parsePins', () => {
  it('reads the buzzer of each pin, by the full name of the pin', () => {
    expect(parsePins('17=1,GPIO22=2, LEFT = 0 ')).toEqual({ GPIO17: 1, GPIO22: 2, LEFT: 0 });
  });

  it('allows two pins for one buzzer', () => {
    expect(parsePins('17=1,22=1')).toEqual({ GPIO17: 1, GPIO22: 1 });
  });

  it.each(['', '17', '17=', '=1', '17=x', '17=-1', '17=1.5', '17=1,', '17=1;22=2', '17=9007199254740993'])(
    'refuses %j',
    (text) => {
      expect(() => parsePins(text)).toThrow(InvalidArgumentError);
    },
  );

  it('names the invalid part and the expected format', () => {
    expect(() => parsePins('17=1,22')).toThrow(
      '"22" is not a pin and a buzzer: expected pin=buzzer, for example 17=1.',
    );
  });

  it.each(['17=1,17=2', '17=1,GPIO17=2', '17=1,017=1'])('rejects a pin that appears twice: %s', (text) => {
    expect(() => parsePins(text)).toThrow('GPIO17 appears twice. Give each pin one buzzer.');
  });
});
