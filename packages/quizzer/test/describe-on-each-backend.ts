import type { ConnectOptions } from '@hardware-ws/client';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { filter } from 'rxjs';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$ } from '../../relay/test/channels-server.ts';
import type { Backend } from '../../relay/test/conformance/backend.ts';
import { runningBackend } from '../../relay/test/conformance/running-backend.ts';
import { quizzer, type QuizzerOptions } from '../src/index.ts';
import { hostOf } from './host-of.ts';
import { type Player, players } from './players.ts';

/** The backend under test, and functions that join it. */
export interface PlayedBackend extends Backend {
  readonly play: (options: Omit<QuizzerOptions, 'host'>, connectOptions?: ConnectOptions) => Player;
}

/**
 * Defines a suite twice: on the embedded relay, and on Django Channels in memory.
 *
 * @example
 * describeOnEachBackend('presence', ({ play }) => { it('comes first', () => …); });
 */
export function describeOnEachBackend(name: string, define: (backend: PlayedBackend) => void): void {
  const played = (backend: Backend) => {
    const play = players();
    define({
      ...backend,
      play: (options, connectOptions) => play(quizzer({ host: hostOf(backend.url('/')), ...options }), connectOptions),
    });
  };
  describe(`${name}, on the relay`, () => {
    played(runningBackend(relay$().pipe(filter((event) => event.kind === 'listening')), true));
  });
  describeWithCounterparts(`${name}, on Django Channels`, backendPackages.memory, () => {
    played(runningBackend(channels$(), false));
  });
}
