import { switchMap } from 'rxjs';
import { channels$ } from './channels-server.ts';
import { backendConformance } from './conformance.ts';
import { describeWithCounterparts } from './describe-with-counterparts.ts';
import { redis$ } from './redis-server.ts';

// When a connection ends, redis-py's abandoned BZPOPMIN may take the next message of the whole process with it.
jest.retryTimes(3);

describeWithCounterparts('Django Channels', () => {
  backendConformance('with Redis', redis$().pipe(switchMap(({ url }) => channels$({ redisUrl: url }))));
});
