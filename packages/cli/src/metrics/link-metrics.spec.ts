import type { LinkEnd, Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { Registry } from 'prom-client';
import { NEVER } from 'rxjs';
import { metricValues } from '../../test/metric-values.ts';
import { linkMetrics$ } from './link-metrics.ts';

function waiting(cause: LinkEnd): Status {
  return { kind: 'waiting', attempt: 1, delayMs: 100, cause };
}
const statuses: Readonly<Record<string, Status>> = {
  i: { kind: 'idle' },
  c: { kind: 'connecting', attempt: 1 },
  o: { kind: 'open', url: 'ws://show/' },
  d: waiting({ kind: 'dead', ms: 2000 }),
  f: waiting({ kind: 'failed', error: new Error('refused') }),
};

describe('linkMetrics$', () => {
  it.each([
    ['i', 'idle'],
    ['ico', 'open'],
    ['icod', 'waiting'],
    ['icodc', 'connecting'],
  ])('shows the state after %s: %s', async (played, state) => {
    const register = new Registry();
    marbles(({ hot }) => {
      linkMetrics$(register, { status$: hot(played, statuses), latency$: hot('') }).subscribe();
    });
    expect(await metricValues(register, 'hardware_ws_link_state')).toEqual({
      [`hardware_ws_link_state{state="${state}"}`]: 1,
    });
  });

  it('tells a link that was lost from a dial that failed', async () => {
    const register = new Registry();
    marbles(({ hot }) => {
      linkMetrics$(register, { status$: hot('icfcfcodco', statuses), latency$: hot('') }).subscribe();
    });
    expect(await metricValues(register, 'hardware_ws_reconnects_total')).toEqual({
      'hardware_ws_reconnects_total{cause="dead"}': 1,
    });
    expect(await metricValues(register, 'hardware_ws_failed_dials_total')).toEqual({
      'hardware_ws_failed_dials_total{cause="failed"}': 2,
    });
  });

  it('has every cause before the first event, so that the first event is an increase', async () => {
    const register = new Registry();
    linkMetrics$(register, { status$: NEVER, latency$: NEVER }).subscribe().unsubscribe();
    for (const name of ['hardware_ws_reconnects_total', 'hardware_ws_failed_dials_total']) {
      expect((await register.getSingleMetricAsString(name)).match(/\} 0/g)).toHaveLength(10);
    }
  });

  it('counts round trips in seconds', async () => {
    const register = new Registry();
    marbles(({ hot }) => {
      linkMetrics$(register, { status$: hot(''), latency$: hot('a-b', { a: 3, b: 47 }) }).subscribe();
    });
    expect(await metricValues(register, 'hardware_ws_round_trip_seconds')).toMatchObject({
      'hardware_ws_round_trip_seconds_bucket{le="0.005"}': 1,
      'hardware_ws_round_trip_seconds_bucket{le="0.05"}': 2,
      hardware_ws_round_trip_seconds_sum: 0.05,
      hardware_ws_round_trip_seconds_count: 2,
    });
  });

  it('emits nothing, and ends and unsubscribes with its sources', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const status$ = hot('i-c-o|', statuses);
      expectObservable(linkMetrics$(new Registry(), { status$, latency$: hot('---|') })).toBe('-----|');
      expectObservable(linkMetrics$(new Registry(), { status$, latency$: hot('-#') })).toBe('-#');
      const left$ = hot('i-c-o|', statuses);
      expectObservable(linkMetrics$(new Registry(), { status$: left$, latency$: hot('') }), '-^-!').toBe('');
      expectSubscriptions(left$.subscriptions).toBe(['-^-!', '-^-!']);
    });
  });
});
