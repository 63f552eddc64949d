import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { pollPeerServer, type PollPeerServer } from '../../../relay/test/poll-peer-server.ts';
import { leftInProcess } from '../../test/left-in-process.ts';
import { selfSigned, type Certificate } from '../../test/tls/certificates.ts';
import type { Dial } from '../link/dial/dial.ts';
import { dialRules } from '../testing/dial-rules/dial-rules.ts';
import { fetchPoster } from './fetch-poster.ts';
import { longPoll$, pollOver$ } from './long-poll.ts';

interface Way {
  readonly certificate?: Certificate;
  /** Whether the runtime keeps connections for later requests. */
  readonly pools?: boolean;
}

function keepsTheRules(dial: Dial, { certificate, pools = false }: Way = {}): void {
  let server: PollPeerServer;
  beforeAll(async () => (server = await pollPeerServer({ certificate })));
  afterAll(() => server.close());

  it.each(dialRules)('$rule', ({ check }) => {
    const at = (url: string) => ({ url, tls: certificate && { ca: certificate.cert } });
    const [accepting, silent, refusing] = [at(server.accepting), at(server.silent), at(server.refusing)];
    // The runtime keeps its connections for a while, and its timers.
    const leftovers = pools ? () => Promise.resolve([]) : leftInProcess(() => []);
    return check({ dial, accepting, silent, refusing, accepted$: server.accepted$, leftovers });
  });
}

describe('longPoll$', () => {
  keepsTheRules(longPoll$);
});

describe('longPoll$ with fetch', () => {
  keepsTheRules((request) => pollOver$(request, fetchPoster), { pools: true });
});

describeWithCounterparts('longPoll$ over TLS', ['openssl'], () =>
  keepsTheRules(longPoll$, { certificate: selfSigned() }),
);
