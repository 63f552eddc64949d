import { eventReader } from './event-reader.ts';

describe('eventReader', () => {
  it('reads the rows of version 1, whose nanoseconds are not filled up with zeros', () => {
    expect(eventReader()('1 17 5 636108524\n0 4 5 700000\n')).toEqual([
      { offset: 4, level: 0, at: 5000.7 },
      { offset: 17, level: 1, at: 5636.108524 },
    ]);
  });

  it('reads the rows of version 2, whose falling edges are 2', () => {
    expect(eventReader()('1 17 1012.006108524\n2 17 1012.010000000\n')).toEqual([
      { offset: 17, level: 1, at: 1012006.108524 },
      { offset: 17, level: 0, at: 1012010 },
    ]);
  });

  it('waits for the end of a row that comes in chunks', () => {
    const read = eventReader();
    expect(['1 17 5', ' 2000', '00\n0 17 5 3', '00000\n'].map(read)).toEqual([
      [],
      [],
      [{ offset: 17, level: 1, at: 5000.2 }],
      [{ offset: 17, level: 0, at: 5000.3 }],
    ]);
  });

  it('errors on unexpected output instead of losing presses', () => {
    expect(() => eventReader()('event: RISING EDGE offset: 17\n')).toThrow(
      'gpiomon printed "event: RISING EDGE offset: 17", expected an edge',
    );
  });
});
