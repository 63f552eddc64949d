import { channels$ } from './channels-server.ts';
import { backendConformance } from './conformance.ts';
import { describeWithCounterparts } from './describe-with-counterparts.ts';

describeWithCounterparts('Django Channels', () => {
  backendConformance('in memory', channels$(), { strict: false });
});
