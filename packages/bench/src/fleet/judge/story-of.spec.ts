import { actOf, away, heardBy } from '../testing/act-of.ts';
import { storyOf } from './story-of.ts';

const presses = [
  { n: 1, box: 0, at: 100 },
  { n: 2, box: 0, at: 200 },
];

describe('the story of an act', () => {
  it('lets a press arrive as the echo that its box hears, whoever heard it before', () => {
    const hearings = [...heardBy(1, 100, { 0: 60, 2: 50 }), ...heardBy(2, 200, { 0: 5, 2: 3 })];
    expect(storyOf(actOf({ presses, hearings })).arrivals).toEqual([
      { lane: 0, n: 1, pressId: 'press-1', at: 160 },
      { lane: 0, n: 2, pressId: 'press-2', at: 205 },
    ]);
  });

  it('lets a press without an echo arrive at the first box that hears it, and again if that hears it again', () => {
    const hearings = [...heardBy(1, 100, { 2: 50, 4: 40 }), ...heardBy(1, 100, { 4: 90 })];
    expect(storyOf(actOf({ presses, hearings })).arrivals.map(({ at }) => at)).toEqual([140, 190]);
  });

  it('says when a press was written, by its age', () => {
    const hearings = heardBy(1, 100, { 0: 60 }).map((hearing) => ({ ...hearing, ageMs: 55 }));
    expect(storyOf(actOf({ presses, hearings })).writes).toEqual([{ n: 1, at: 155 }]);
  });

  it('has trouble on the path of each box from the incident until it hears its game again', () => {
    const hearings = heardBy(2, 200, { 0: 5 });
    const act = { presses, hearings, links: away(0, 91, 150) };
    expect(storyOf(actOf({ ...act, incidentAt: 90 })).troubles[0]).toEqual({ lane: 0, from: 90, to: 205 });
    expect(storyOf(actOf(act)).troubles).toEqual([]);
  });
});
