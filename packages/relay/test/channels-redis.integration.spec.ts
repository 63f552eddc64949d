import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { switchMap } from 'rxjs';
import { backendPackages } from './backend-packages.ts';
import { channels$ } from './channels-server.ts';
import { backendConformance } from './conformance.ts';
import { redis$ } from './redis-server.ts';

// When a connection ends, redis-py's abandoned BZPOPMIN may swallow the next message of the whole process.
jest.retryTimes(3);

describeWithCounterparts('Django Channels', backendPackages.redis, () => {
  backendConformance('with Redis', redis$().pipe(switchMap(({ url }) => channels$({ redisUrl: url }))));
});
