import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { version } from '../version.ts';

/** Those of prom-client's metrics that are named as counters and are none. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** Adds the version, and prom-client's metrics of the process: the lag of the event loop, memory, processor time and open files. */
export function addProcessMetrics(register: Registry): void {
  const build = new Gauge({
    name: 'hardware_ws_build_info',
    help: 'Always 1. The labels say which version runs.',
    labelNames: ['version'],
    registers: [register],
  });
  build.set({ version }, 1);
  collectDefaultMetrics({ register });
  for (const name of misnamed) register.removeSingleMetric(name);
}
