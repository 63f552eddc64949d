import type { Registry } from 'prom-client';

/** The samples of a metric that are not 0: `{ 'hardware_ws_reconnects_total{cause="dead"}': 1 }`. */
export async function metricValues(register: Registry, name: string): Promise<Readonly<Record<string, number>>> {
  const lines = (await register.getSingleMetricAsString(name)).split('\n').filter((line) => !line.startsWith('#'));
  const samples = lines.map((line) => /^(.*) (\S+)$/.exec(line) ?? []);
  return Object.fromEntries(
    samples.map(([, sample = '', value]) => [sample, Number(value)] as const).filter(([, value]) => value !== 0),
  );
}
