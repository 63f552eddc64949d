import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from './backend-packages.ts';
import { channels$ } from './channels-server.ts';
import { backendConformance } from './conformance.ts';

describeWithCounterparts('Django Channels', backendPackages.memory, () => {
  backendConformance('in memory', channels$(), { strict: false });
});
