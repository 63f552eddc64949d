import type { Fault } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { Registry } from 'prom-client';
import { NEVER } from 'rxjs';
import { metricValues } from '../../test/metric-values.ts';
import { messageMetrics$ } from './message-metrics.ts';

const message = { type: 'buzzer_pressed' };
const faults: Readonly<Record<string, Fault>> = {
  e: { kind: 'dropped', message, cause: 'expired' },
  o: { kind: 'dropped', message, cause: 'offline' },
  u: { kind: 'unconfirmed', message, text: '' },
  i: { kind: 'invalid', raw: '', issues: [] },
};

describe('messageMetrics$', () => {
  it('counts dropped messages by cause, and no other fault', async () => {
    const register = new Registry();
    marbles(({ hot }) => {
      messageMetrics$(register, { fault$: hot('eouie', faults), heldCount: () => 0 }).subscribe();
    });
    expect(await metricValues(register, 'hardware_ws_dropped_messages_total')).toEqual({
      'hardware_ws_dropped_messages_total{cause="expired"}': 2,
      'hardware_ws_dropped_messages_total{cause="offline"}': 1,
    });
  });

  it('shows how many messages wait at the time of reading', async () => {
    const register = new Registry();
    let count = 0;
    messageMetrics$(register, { fault$: NEVER, heldCount: () => count })
      .subscribe()
      .unsubscribe();
    count = 3;
    expect(await metricValues(register, 'hardware_ws_held_messages')).toEqual({ hardware_ws_held_messages: 3 });
  });
});
