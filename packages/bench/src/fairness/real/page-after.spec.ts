import { pageAfter } from './page-after.ts';

function heard(...ids: readonly (number | null)[]) {
  return ids.map((buzzerId, at) => ({ at, message: { type: 'buzzer_pressed', buzzerId } }));
}

describe("a host's page", () => {
  it('shows the first number since the last null', () => {
    expect(pageAfter(heard(5, null, 2, 3)).shown?.message.buzzerId).toBe(2);
    expect(pageAfter(heard(5, null)).shown).toBeUndefined();
  });

  it('remembers what it has shown and what it has heard', () => {
    const { everShown, numbers } = pageAfter(heard(null, 2, 3, null, 4));
    expect(everShown.map(({ message }) => message.buzzerId)).toEqual([2, 4]);
    expect(numbers.map(({ message }) => message.buzzerId)).toEqual([2, 3, 4]);
  });

  it('knows no other message', () => {
    expect(pageAfter([{ at: 0, message: { type: 'press_claim', buzzerId: 1 } }]).numbers).toEqual([]);
  });
});
