import type { Observable } from 'rxjs';
import { connectingRules } from './conformance/connecting-rules.ts';
import { contentRules } from './conformance/content-rules.ts';
import { crashingRules } from './conformance/crashing-rules.ts';
import { presenceRules } from './conformance/presence-rules.ts';
import { relayingRules } from './conformance/relaying-rules.ts';
import { routingRules } from './conformance/routing-rules.ts';
import { rawClient, type RawClient } from './raw-client.ts';
import { runningBackend } from './conformance/running-backend.ts';

export interface BackendConformanceOptions {
  /**
   * Whether integers that do not fit into 64 bits and lone surrogates crash the consumer, as they do with Redis.
   *
   * @default true
   */
  readonly strict?: boolean;

  /**
   * Opens a client.
   *
   * @default rawClient
   */
  readonly connect?: (url: string) => Promise<RawClient>;
}

/**
 * The quizzer's contract as tests, for any backend that emits where it listens.
 *
 * @example
 * backendConformance('the relay', relay$().pipe(filter((event) => event.kind === 'listening')));
 */
export function backendConformance(
  name: string,
  backend$: Observable<{ readonly url: string }>,
  { strict = true, connect = rawClient }: BackendConformanceOptions = {},
): void {
  describe(name, () => {
    const backend = runningBackend(backend$, strict, connect);
    describe('connecting', () => {
      connectingRules(backend);
    });
    describe('presence', () => {
      presenceRules(backend);
    });
    describe('relaying', () => {
      relayingRules(backend);
      contentRules(backend);
    });
    describe('routing', () => {
      routingRules(backend);
    });
    describe('crashing', () => {
      crashingRules(backend);
    });
  });
}
