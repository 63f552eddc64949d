import { InvalidArgumentError, Option } from 'commander';
import { parseHost } from '../options/parse-host.ts';
import { parsePort } from '../options/parse-number.ts';

/** Where metrics are served. */
export interface MetricsAddress {
  /** An address of this machine, without brackets. */
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
}

/** The parsed value of {@link metricsOption}. */
export interface MetricsOptions {
  readonly metrics?: MetricsAddress | undefined;
}

/** The option that says where a command serves its health and its metrics. */
export function metricsOption(): Option {
  return new Option(
    '--metrics <[address:]port>',
    'a port, or an address and a port, for /healthz and /metrics; without an address, only this machine can read them (default: none)',
  ).argParser(parseMetricsAddress);
}

/** Parses `9464`, `0.0.0.0:9464` or `[::]:9464`. */
export function parseMetricsAddress(text: string): MetricsAddress {
  const [, host, port = ''] = /^(?:(\[[^\]]+\]|[^:[\]\s]+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === '') {
    throw new InvalidArgumentError(
      'Expected a port, or an address and a port, for example 9464, 0.0.0.0:9464 or [::]:9464.',
    );
  }
  return { host: host === undefined ? '127.0.0.1' : parseHost(host), port: parsePort(port) };
}
