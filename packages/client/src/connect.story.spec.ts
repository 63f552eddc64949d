import fc from 'fast-check';
import { brokenPromises } from '../test/story/broken-promises.ts';
import type { Far } from '../test/story/far-house.ts';
import { playedStory, type Act } from '../test/story/played-story.ts';

const ms = fc.nat({ max: 12 });
const far: fc.Arbitrary<Far> = fc.record({
  dialMs: fc.integer({ min: 1, max: 6 }),
  login: fc.constantFrom('accepts', 'accepts', 'accepts', 'says hello twice', 'rejects', 'is silent', 'closes'),
  loginMs: ms,
  answers: fc.array(fc.record({ kind: fc.constantFrom('answers', 'answers', 'refuses', 'loses'), ms }), {
    maxLength: 4,
  }),
  acks: fc.boolean(),
  livesMs: fc.integer({ min: 1, max: 60 }),
  end: fc.constantFrom<Far['end']>(1006, 1006, 1001, 4000, 4001, 'bye', 'closed at writes'),
});
const act: fc.Arbitrary<Act> = fc.record({
  at: fc.nat({ max: 150 }),
  kind: fc.constantFrom('press', 'knock', 'say', 'request', 'listen'),
  forMs: fc.integer({ min: 1, max: 90 }),
});

const stories = fc.tuple(fc.array(far, { maxLength: 5 }), fc.array(act, { maxLength: 10 }));

describe('a connection with a login, numbered frames, requests and subscriptions', () => {
  it('keeps its promises, whatever the server does', () => {
    const property = fc.property(stories, ([fars, acts]) => {
      expect(brokenPromises(playedStory(fars, acts), acts)).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('meets every end of a request and every outcome of a message', () => {
    const kinds = fc.sample(stories, { numRuns: 300, seed: 1 }).flatMap(([fars, acts]) => {
      const { results, outcomes } = playedStory(fars, acts);
      return [...[...results.values()].flat(), ...[...outcomes.values()].flat().map(({ kind }) => kind)];
    });
    const expected = ['answer', 'lost', 'timeout', 'offline', 'refused', 'sent', 'confirmed', 'unconfirmed', 'dropped'];
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(expected));
  });
});
