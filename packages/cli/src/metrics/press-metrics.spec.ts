import type { Message, Outcome } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { Registry } from 'prom-client';
import { metricValues } from '../../test/metric-values.ts';
import type { Activity } from '../vitals/activity.ts';
import { pressMetrics$ } from './press-metrics.ts';

const text = '';
const press = { type: 'buzzer_pressed', buzzerId: 2 };
const claim = { type: 'press_claim', buzzerId: 2, at: 10 };
function outcome(outcome: Outcome<Message & { readonly at?: number; readonly buzzerId?: number | null }>): Activity {
  return { kind: 'outcome', outcome };
}
const activities: Readonly<Record<string, Activity>> = {
  i: { kind: 'ignored_press' },
  s: outcome({ kind: 'sent', message: press, text }),
  c: outcome({ kind: 'confirmed', message: claim, text, ms: 5 }),
  u: outcome({ kind: 'unconfirmed', message: { ...press, at: 1 }, text }),
  d: outcome({ kind: 'dropped', message: { ...press, at: 1 }, cause: 'expired' }),
  n: outcome({ kind: 'sent', message: { ...press, buzzerId: null, at: 0 }, text }),
  o: outcome({ kind: 'sent', message: { type: 'pong', at: 0 }, text }),
  f: outcome({ kind: 'sent', message: { ...press, at: 1e9 }, text }),
};

/** The registry after this was played. */
function after(played: string): Registry {
  const register = new Registry();
  marbles(({ hot, clock }) => {
    pressMetrics$(register, hot(played, activities), clock).subscribe();
  });
  return register;
}

describe('pressMetrics$', () => {
  it('counts presses by what became of them, and no other message', async () => {
    expect(await metricValues(after('iiscudno'), 'hardware_ws_presses_total')).toEqual({
      'hardware_ws_presses_total{outcome="ignored"}': 2,
      'hardware_ws_presses_total{outcome="sent"}': 1,
      'hardware_ws_presses_total{outcome="confirmed"}': 1,
      'hardware_ws_presses_total{outcome="unconfirmed"}': 1,
      'hardware_ws_presses_total{outcome="dropped"}': 1,
    });
  });

  it('measures from the edge to the write, not to the confirmation', async () => {
    // Pressed at 10, confirmed at 20, 5 ms after it was written: 5 ms.
    expect(await metricValues(after('20ms c'), 'hardware_ws_edge_to_wire_seconds')).toMatchObject({
      hardware_ws_edge_to_wire_seconds_count: 1,
      hardware_ws_edge_to_wire_seconds_sum: 0.005,
      'hardware_ws_edge_to_wire_seconds_bucket{le="0.005"}': 1,
    });
  });

  it('measures no press without an edge, and none whose last write is not known', async () => {
    expect(await metricValues(after('sudno'), 'hardware_ws_edge_to_wire_seconds')).toEqual({});
  });

  it('measures 0 for an edge in the future', async () => {
    expect(await metricValues(after('f'), 'hardware_ws_edge_to_wire_seconds')).toMatchObject({
      'hardware_ws_edge_to_wire_seconds_bucket{le="0.0005"}': 1,
    });
  });

  it('ends with its source', () => {
    marbles(({ cold, clock, expectObservable }) => {
      expectObservable(pressMetrics$(new Registry(), cold('-s|', activities), clock)).toBe('--|');
      expectObservable(pressMetrics$(new Registry(), cold('-#'), clock)).toBe('-#');
    });
  });
});
