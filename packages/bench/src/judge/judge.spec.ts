import { brokenPromises } from './broken-promises.ts';
import { judge } from './judge.ts';
import type { Story } from './story.ts';

const nothing: Story = {
  presses: [],
  writes: [],
  arrivals: [],
  faults: [],
  troubles: [],
  links: [],
  outcomes: [],
  crashes: [],
};
function press(n: number, at: number, lane = 0) {
  return { n, at, lane };
}
function arrival(n: number, at: number, pressId: string | undefined = `id ${n}`, lane = 0) {
  return {
    n,
    at,
    pressId,
    lane,
  };
}
function figuresOf(story: Partial<Story>) {
  return judge({ ...nothing, ...story }, { ttlMs: 1500, clearMs: 1000, allowanceMs: 100 });
}

describe('judge', () => {
  it('finds nothing wrong with presses that all arrive once and in order', () => {
    const figures = figuresOf({
      presses: [press(1, 0), press(2, 10), press(1001, 5, 1)],
      writes: [press(1, 1), press(2, 11), press(1001, 6)],
      arrivals: [arrival(1, 2), arrival(1001, 7, 'id 1001', 1), arrival(2, 12)],
      faults: [{ lane: 0, kind: 'reset', at: 500 }],
    });
    expect(figures).toMatchObject({
      faults: 1,
      sent: 3,
      lost: 0,
      lostInAll: 0,
      duplicatedWithoutIds: 0,
      staleAtHost: 0,
    });
    expect(brokenPromises(figures)).toEqual([]);
  });

  it('counts a press that never arrived as lost', () => {
    const figures = figuresOf({ presses: [press(1, 0), press(2, 10)], arrivals: [arrival(1, 1)] });
    expect(figures).toMatchObject({ lost: 1, lostInAll: 1 });
    expect(brokenPromises(figures)).toEqual(['1 lost although the backend was reachable again in time']);
  });

  it('reports the faults at which presses were lost and the outcomes reported for them', () => {
    const figures = figuresOf({
      presses: [press(1, 0), press(2, 2990), press(3, 3100), press(4, 3100, 1)],
      outcomes: [
        { n: 1, outcome: 'sent' },
        { n: 2, outcome: 'unconfirmed' },
        { n: 3, outcome: 'sent' },
      ],
      faults: [
        { lane: 0, kind: 'reset', at: 3000 },
        { lane: 1, kind: 'fin', at: 9000 },
      ],
    });
    expect(figures).toMatchObject({
      lost: 4,
      lostAt: { none: 2, reset: 2 },
      lostSaid: { sent: 2, unconfirmed: 1, nothing: 1 },
    });
  });

  it.each([
    ['ended more than a second before the ttl expired', { lane: 0, from: -10, to: 499 }, 1],
    ['left less than a second of the ttl', { lane: 0, from: -10, to: 501 }, 0],
    ['began in the last second of the ttl', { lane: 0, from: 1400, to: 9000 }, 0],
    ['began after the ttl expired', { lane: 0, from: 1501, to: 9000 }, 1],
    ['was on another connection', { lane: 1, from: 0, to: 9000 }, 1],
  ])('decides whether a loss counts when the trouble %s', (_, trouble, lost) => {
    expect(figuresOf({ presses: [press(1, 0)], troubles: [trouble] })).toMatchObject({ lost, lostInAll: 1 });
  });

  it('counts repeated presses at a host that ignores ids', () => {
    const figures = figuresOf({ presses: [press(1, 0)], arrivals: [arrival(1, 1), arrival(1, 90), arrival(1, 95)] });
    expect(figures).toMatchObject({ duplicated: 0, duplicatedWithoutIds: 2 });
    expect(brokenPromises(figures)).toEqual([]);
  });

  it.each([
    ['with another id', 'id 1', 'another'],
    ['without an id', undefined, undefined],
  ])('counts a press that is repeated %s, even at a host that checks ids', (_, first, second) => {
    const arrivals = [
      { ...arrival(1, 1), pressId: first },
      { ...arrival(1, 90), pressId: second },
    ];
    const figures = figuresOf({ presses: [press(1, 0)], arrivals });
    expect(figures).toMatchObject({ duplicated: 1, duplicatedWithoutIds: 1 });
    expect(brokenPromises(figures)).toEqual(['1 duplicated at a host that checks ids']);
  });

  it('counts stale presses by the time of writing and, separately, by the time of arrival', () => {
    const figures = figuresOf({
      presses: [press(1, 0), press(2, 10), press(3, 20)],
      writes: [press(1, 1601), press(1, 1700), press(2, 11), press(3, 1620)],
      arrivals: [arrival(1, 1602), arrival(2, 2000), arrival(3, 1620)],
    });
    expect(figures).toMatchObject({ stale: 1, staleAtHost: 2 });
    expect(brokenPromises(figures)).toEqual(['1 written after their ttl']);
  });

  it('counts presses whose first copy arrived after a later press of the same connection', () => {
    const figures = figuresOf({
      presses: [press(1, 0), press(2, 10), press(3, 20), press(9, 15, 1)],
      arrivals: [arrival(2, 30), arrival(9, 31, 'id 9', 1), arrival(1, 32), arrival(3, 33), arrival(2, 34)],
    });
    expect(figures.reordered).toBe(1);
    expect(brokenPromises(figures)).toEqual(['1 reordered']);
  });

  it('counts crashes, connections that gave up, and false confirmations', () => {
    const figures = figuresOf({
      presses: [press(1, 0)],
      crashes: ['ended with 1: …'],
      links: [{ lane: 0, kind: 'gaveUp', at: 5 }],
      outcomes: [{ n: 1, outcome: 'confirmed' }],
    });
    expect(figures).toMatchObject({ crashed: 1, gaveUp: 1, falselyConfirmed: 1 });
    expect(brokenPromises(figures)).toHaveLength(3);
  });

  it('measures the time from a fault to its detection and to the next opening, for links that were open', () => {
    const { noticedMs, reconnectedMs, silenceNoticedMs } = figuresOf({
      faults: [
        { lane: 0, kind: 'reset', at: 100 },
        { lane: 0, kind: 'slices', at: 150 },
        { lane: 0, kind: 'silence', at: 1000 },
        { lane: 0, kind: 'reset', at: 9000 },
        { lane: 1, kind: 'reset', at: 100 },
      ],
      links: [
        { lane: 0, kind: 'open', at: 0 },
        { lane: 0, kind: 'down', at: 101 },
        { lane: 0, kind: 'open', at: 190 },
        { lane: 0, kind: 'down', at: 8000 },
        { lane: 0, kind: 'open', at: 9500 },
        // This link was not open when its fault began.
        { lane: 1, kind: 'open', at: 120 },
      ],
    });
    expect(noticedMs).toEqual({ median: 1, p90: 7000 });
    expect(silenceNoticedMs).toEqual({ median: 7000, p90: 7000 });
    expect(reconnectedMs).toEqual({ median: 90, p90: 8500 });
  });

  it('reports null for what never happened', () => {
    const { noticedMs, reconnectedMs } = figuresOf({
      faults: [
        { lane: 0, kind: 'close', at: 100 },
        { lane: 1, kind: 'silence', at: 100 },
      ],
      links: [
        { lane: 0, kind: 'open', at: 0 },
        { lane: 0, kind: 'down', at: 105 },
        { lane: 0, kind: 'gaveUp', at: 106 },
        { lane: 1, kind: 'open', at: 0 },
      ],
    });
    expect(noticedMs).toEqual({ median: 5, p90: null });
    expect(reconnectedMs).toEqual({ median: null, p90: null });
  });
});
