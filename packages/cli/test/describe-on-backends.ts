import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { filter } from 'rxjs';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$ } from '../../relay/test/channels-server.ts';
import type { Backend } from '../../relay/test/conformance/backend.ts';
import { runningBackend } from '../../relay/test/conformance/running-backend.ts';

/** Defines a suite twice: on the embedded relay, and on Django Channels in memory. `server` is the backend's host and port. */
export function describeOnBackends(
  name: string,
  define: (backend: { readonly server: () => string; readonly newGame: () => number }) => void,
): void {
  const defined = (backend: Backend) =>
    define({ server: () => new URL(backend.url('/')).host, newGame: backend.newGame });
  describe(`${name}, on the relay`, () => {
    defined(runningBackend(relay$().pipe(filter((event) => event.kind === 'listening')), true));
  });
  describeWithCounterparts(`${name}, on Django Channels`, backendPackages.memory, () => {
    defined(runningBackend(channels$(), false));
  });
}
