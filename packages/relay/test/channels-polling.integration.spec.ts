import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from './backend-packages.ts';
import { channels$ } from './channels-server.ts';
import { backendConformance } from './conformance.ts';
import { pollClient } from './poll-client.ts';

jest.setTimeout(30_000);

describeWithCounterparts('Django Channels over HTTP', backendPackages.memory, () => {
  backendConformance('in memory', channels$({ app: 'polling' }), { strict: false, connect: pollClient });
});
