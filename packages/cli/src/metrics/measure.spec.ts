import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect$, protocol } from '@hardware-ws/client';
import { Registry } from 'prom-client';
import { BehaviorSubject, Subject } from 'rxjs';
import type { Activity } from '../vitals/activity.ts';
import type { Hardware } from '../vitals/vitals.ts';
import { measure$ } from './measure.ts';

/** The metrics of a registry that are ours: name, type, and label if there is one. */
async function metricsOf(register: Registry): Promise<readonly (readonly string[])[]> {
  const text = await register.metrics();
  return [...text.matchAll(/^# TYPE (hardware_ws_\w+) (\w+)\n\S+?(?:\{(?!le=)(\w+)=.*)? \S+$/gm)].map(
    ([, name = '', type = '', label = '']) => [name, type, label],
  );
}

describe('measure$', () => {
  it('has the metrics that docs/metrics.md describes, with their types and labels', async () => {
    const register = new Registry();
    const activity$ = new Subject<Activity>();
    const hardware$ = new BehaviorSubject<Hardware>({ kind: 'ready' });
    const connection = connect$(protocol({ url: 'ws://show/', inbound: {}, outbound: {} }));
    const measuring = measure$(register, { hardware$, activity$, connection }).subscribe();
    activity$.next({ kind: 'rules', counts: [{ rule: 'outgoing[0] a', hits: 1, errors: 0, skips: {} }] });
    const page = readFileSync(join(__dirname, '../../../../docs/metrics.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(hardware_ws_\w+)` +\| (\w+) +\| (?:`(\w+)`)? +\|/gm)].map(
      ([, name = '', type = '', label = '']) => [name, type, label],
    );
    expect(rows).toHaveLength(13);
    expect([...(await metricsOf(register))].sort()).toEqual(rows.sort());
    measuring.unsubscribe();
  });

  it('has the hardware, the version and the lag of the event loop of a command without a link', async () => {
    const register = new Registry();
    const hardware$ = new BehaviorSubject<Hardware>({ kind: 'starting' });
    const measuring = measure$(register, { hardware$ }).subscribe();
    expect(await register.metrics()).toContain('hardware_ws_hardware_ready 0\n');
    hardware$.next({ kind: 'ready' });
    const text = await register.metrics();
    expect(text).toContain('hardware_ws_hardware_ready 1\n');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^hardware_ws_build_info\{version=".+"\} 1$/m);
    expect(text).not.toContain('link_state');
    measuring.unsubscribe();
  });
});
