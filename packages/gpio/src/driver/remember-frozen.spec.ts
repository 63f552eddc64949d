import { rememberFrozen } from './remember-frozen.ts';

describe('rememberFrozen', () => {
  it('calls the function once for each frozen object, and each time for one that may change', () => {
    const double = rememberFrozen(({ value }: { value: number }) => ({ value: 2 * value }));
    const frozen = Object.freeze({ value: 1 });
    const changing = { value: 1 };
    const seen = [double(frozen), double(frozen), double(Object.freeze({ value: 2 })), double(changing)];
    changing.value = 3;
    expect([...seen, double(changing)]).toEqual([2, 2, 4, 2, 6].map((value) => ({ value })));
    expect(seen[1]).toBe(seen[0]);
  });
});
