import { initialSpareState, spareRules, takesOver, type SpareInput, type SpareState } from './spare-rules.ts';

const box = { instance: 'box', term: 0 };
const heard = {
  self: (at: number): SpareInput => ({ kind: 'self', at }),
  box: (at: number, client = box): SpareInput => ({ kind: 'box', client, timestamp: at - 1, at }),
  spare: (at: number, instance: string): SpareInput => ({ kind: 'spare', instance, at }),
};

/** When the spare `m` takes over, or `undefined` if it does not. */
function takeover(inputs: readonly SpareInput[], before: SpareState = initialSpareState(0)) {
  let state = before;
  for (const input of inputs) {
    state = spareRules(state, input);
    if (takesOver('m', state, input)) return input.at;
  }
  return undefined;
}

/** Our own answers, every 250 ms. */
function selfEvery(from: number, to: number): readonly SpareInput[] {
  return Array.from({ length: (to - from) / 250 + 1 }, (_, index) => heard.self(from + 250 * index));
}

describe('the rules of a spare', () => {
  it('takes over when the box has been silent for 2 s', () => {
    expect(takeover([heard.self(0), heard.box(10), ...selfEvery(250, 5000)])).toBe(2250);
  });

  it('waits as long as the box answers', () => {
    const answered = selfEvery(0, 60_000).flatMap((self) => [self, heard.box(self.at + 200)]);
    expect(takeover(answered)).toBeUndefined();
  });

  it('takes over from a box that it has never heard', () => {
    expect(takeover(selfEvery(1000, 9000))).toBe(3000);
  });

  it('does not take over while it does not hear itself, and counts the silence anew afterwards', () => {
    expect(takeover([heard.self(0), heard.box(10), heard.self(9000), ...selfEvery(9250, 20_000)])).toBe(11_000);
  });

  it('believes the box that answers after the link of the spare was cut off', () => {
    expect(
      takeover([heard.self(0), heard.box(10), heard.self(9000), heard.box(9020), ...selfEvery(9250, 11_000)]),
    ).toBe(undefined);
  });

  it('leaves 400 ms to each other spare that is before it and was heard lately', () => {
    const withRival = (rival: string, ...also: readonly string[]) =>
      takeover(
        selfEvery(0, 9000).flatMap((self) => [...[rival, ...also].map((name) => heard.spare(self.at, name)), self]),
      );
    expect(withRival('a')).toBe(2500);
    expect(withRival('a', 'b')).toBe(3000);
    expect(withRival('z')).toBe(2000);
    expect(takeover([heard.spare(0, 'a'), ...selfEvery(0, 9000)])).toBe(2000);
  });

  it('remembers the latest term, the box that answered last and to which ping', () => {
    const later = { instance: 'other', term: 3 };
    const state = [heard.box(10, later), heard.box(20)].reduce(spareRules, initialSpareState(1));
    expect(state).toMatchObject({ term: 3, box, answered: 19 });
    expect(spareRules(initialSpareState(5), heard.box(10))).toMatchObject({ term: 5 });
  });

  it('remembers no more than 16 other spares', () => {
    const names = Array.from({ length: 100 }, (_, index) => heard.spare(0, String(index)));
    expect(names.reduce(spareRules, initialSpareState(0)).rivals.size).toBe(16);
  });
});
