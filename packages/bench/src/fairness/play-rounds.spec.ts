import type { Row } from './report/row.ts';
import { playRounds, type PlayRoundsOptions } from './play-rounds.ts';
import { lan, type LinkModel, linkModels, loopback, wifiBusy } from './simulation/link-models.ts';
import { queueDelay } from './simulation/queue-delay.ts';

const trials = 150;

function rowsOf(options: Omit<PlayRoundsOptions, 'seed' | 'trials'> & { readonly trials?: number }) {
  return playRounds({ seed: 1, trials, ...options });
}
function row(rows: readonly Row[], candidate: Row['candidate']): Partial<Row> {
  return rows.find((row) => row.candidate === candidate) ?? {};
}
function ours(options: Parameters<typeof rowsOf>[0]) {
  return row(rowsOf(options), 'ours');
}

describe.each(linkModels.map((model) => [model.name, model] as const))('over %s', (_name, model) => {
  it.each([1, 5])(
    'names no wrong winner as proven and no interval misses its press, with presses %s ms apart',
    (gapMs) => {
      expect(ours({ model, gapMs })).toMatchObject({ trials, wrong_proven: 0, wrong_unflagged: 0, bound_held: 1 });
    },
  );

  it('proves every winner who was 20 ms ahead', () => {
    expect(ours({ model, gapMs: 20 })).toMatchObject({ proven: trials, likely: 0, ties: 0, wrong: 0, flagged: 0 });
  });
});

describe('over a busy Wi-Fi', () => {
  const rows = rowsOf({ model: wifiBusy, gapMs: 5, trials: 600 });

  it('names the wrong winner in about a quarter of the rounds if the order of arrival decides', () => {
    expect(row(rows, 'arrival').wrong).toBeGreaterThan(0.19);
    expect(row(rows, 'arrival').wrong).toBeLessThan(0.32);
  });

  it('does worse with half of a round trip subtracted', () => {
    expect(row(rows, 'arrival_rtt').wrong).toBeGreaterThan(0.27);
    expect(row(rows, 'arrival_rtt').wrong).toBeLessThan(0.4);
  });

  it('does better with the stamps of the boxes, and proves nothing', () => {
    expect(row(rows, 'min_rtt').wrong).toBeLessThan(0.05);
    expect(row(rows, 'min_rtt')).toMatchObject({ flagged: 0, wrong_proven: null, bound_held: null, likely: null });
  });
});

describe('the simulation', () => {
  it('plays the same rounds for the same seed, and others for another', () => {
    const options = { model: wifiBusy, gapMs: 2, trials: 60 };
    expect(playRounds({ ...options, seed: 3 })).toEqual(playRounds({ ...options, seed: 3 }));
    expect(playRounds({ ...options, seed: 3 })).not.toEqual(playRounds({ ...options, seed: 4 }));
  });

  it('flags the verdicts of a referee on a network of its own that is as bad, and names no wrong winner as proven', () => {
    const { flagged, ...rest } = ours({ model: wifiBusy, refereeModel: wifiBusy, gapMs: 5 });
    expect(rest).toMatchObject({ wrong_proven: 0, bound_held: 1 });
    expect(flagged).toBeGreaterThan(0.5);
  });

  it('names no wrong winner as proven if messages of a box are held for longer than the referee waits', () => {
    const held = { leastMs: 0.2, queueMs: 0.1, stalls: 0.3, stallMs: [200, 1500] } as const;
    const linkOf: LinkModel['linkOf'] = (box, random) =>
      box > 0 ? lan.linkOf(box, random) : { up: queueDelay(held, random), down: queueDelay(held, random) };
    const { wrong, ...rest } = ours({ model: { ...lan, linkOf }, gapMs: 5 });
    expect(wrong).toBeGreaterThan(0);
    expect(rest).toMatchObject({ wrong_proven: 0, bound_held: 1 });
  });
});

describe('without what the guarantees rest on', () => {
  it('proves hardly anything if the clocks drift by far more, because they contradict themselves', () => {
    const { wrong_proven, flagged } = ours({ model: lan, gapMs: 1, skewPpm: 2000 });
    expect(wrong_proven).toBe(0);
    expect(flagged).toBeGreaterThan(0.9);
  });

  it('finds intervals that miss their press if the clocks drift by more than is allowed for', () => {
    const { bound_held } = ours({ model: lan, gapMs: 1, skewPpm: 200 });
    expect(bound_held).toBeLessThan(0.9);
  });

  it('finds wrong winners that are called proven if a pong may overtake a claim', () => {
    expect(ours({ model: { ...wifiBusy, reorders: true }, gapMs: 5, trials: 600 }).wrong_proven).toBeGreaterThan(0);
  });

  it('finds wrong winners that are called proven if an edge takes longer than the fence allows for', () => {
    expect(ours({ model: loopback, gapMs: 2, edgeMs: [0.1, 10] }).wrong_proven).toBeGreaterThan(0);
  });
});
