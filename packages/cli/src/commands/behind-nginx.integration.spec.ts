import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { selfSigned } from '../../../client/test/tls/certificates.ts';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { programs } from '../../../relay/test/programs.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { nginx } from '../../test/nginx.ts';

jest.setTimeout(60_000);

describeWithCounterparts('a backend behind nginx', ['nginx-light', 'openssl', ...backendPackages.memory], () => {
  const start = programs();
  const certificate = selfSigned();
  const tls = 'ssl_certificate cert.pem; ssl_certificate_key key.pem;';
  let hosts: Awaited<ReturnType<typeof behindNginx>>;
  beforeAll(async () => (hosts = await behindNginx((await start(channels$())).port)));
  afterAll(cleanUp);

  const behindNginx = (port: number) => {
    const pass = `location / { proxy_pass http://127.0.0.1:${port}; proxy_set_header Host $http_host;`;
    const upgrade =
      'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; }';
    const servers = {
      good: `${tls} ${pass} ${upgrade}`,
      noUpgrade: `${pass} }`,
      dead: 'location / { proxy_pass http://127.0.0.1:9; }',
      portal: 'return 302 http://portal.example/login?from=$request_uri;',
      toTls: 'return 301 https://$host$request_uri;',
      busy: 'location / { add_header Retry-After 90 always; return 503; }',
      many: 'location / { return 429; }',
      empty: 'location / { return 404; }',
    };
    return nginx(servers, certificate);
  };
  const authority = () => {
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    atEnd(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'ca.pem'), certificate.cert);
    return join(folder, 'ca.pem');
  };
  /** The doctor's findings about the backend, without the address that each of them names. */
  const found = async (server: string, args: readonly string[] = [], env = {}) => {
    const { stdout } = await hardwareWs(['doctor', '--json', '--server', server, ...args], env).ended;
    const findings = stdout.map(
      (line) => JSON.parse(line) as Readonly<Record<'check' | 'says' | 'fix', string | undefined>>,
    );
    const { says = '', fix = '' } = findings.find(({ check }) => check === 'backend') ?? {};
    return `${says.replace(/ · wss?:\S+ \(from --server\)$/, '')} → ${fix}`;
  };

  it('is reached by wss:// when --ca or NODE_EXTRA_CA_CERTS names its authority', async () => {
    const server = `wss://${hosts.good}`;
    expect(await found(server, ['--ca', authority()])).toMatch(/^connected, round trip /);
    expect(await found(server, [], { NODE_EXTRA_CA_CERTS: authority() })).toMatch(/^connected, round trip /);
  });

  it.each<[string, () => string, RegExp]>([
    [
      'a certificate of its own',
      () => `wss://${hosts.good}`,
      /is not trusted: .*--ca, NODE_EXTRA_CA_CERTS.* → Pass the certificate/,
    ],
    [
      'ws:// to its TLS',
      () => hosts.good,
      /^400 .*: the server cannot read the request: should the URL begin with wss:\/\/\?.* → .*wss:\/\//,
    ],
    ['wss:// to no TLS', () => `wss://${hosts.empty}`, /^this port has no TLS: use ws:\/\/.* → .*wss:\/\//],
    [
      'a proxy that does not pass Upgrade on',
      () => hosts.noUpgrade,
      /^(404|500) .*forwards Upgrade\. → .*proxy_set_header Upgrade/,
    ],
    ['a path that it does not have', () => hosts.empty, /^404 .*forwards Upgrade\. → .*proxy_set_header Upgrade/],
    ['a backend that does not run', () => hosts.dead, /^502 .*is the backend running\? → Start the backend/],
    [
      'a captive portal',
      () => hosts.portal,
      /^302 .* redirects to http:\/\/portal\.example\/login\?from=… but redirections are not followed.*captive portal.* → Open a web page/,
    ],
    [
      'a redirection to TLS',
      () => hosts.toTls,
      /^301 .*: the server has moved: dial wss:\/\/127\.0\.0\.1\/ws\/game\/0\/ → /,
    ],
    ['a backend that is busy', () => hosts.busy, /^503 .*not ready.*a pause of 1 min 30 s → /],
    ['too many dials', () => hosts.many, /^429 .*too many requests.* → /],
  ])('is diagnosed with a remedy for %s', async (_, server, sentence) => {
    expect(await found(server())).toMatch(sentence);
  });

  it('gets a warning about an unused proxy from the doctor and at start', async () => {
    const env = { http_proxy: 'http://me:S3CR3T@proxy.example:3128' };
    const { stdout } = await hardwareWs(['doctor', '--server', hosts.empty], env).ended;
    expect(stdout.join('\n')).toMatch(/^warning proxy +http_proxy is set, but hardware-ws does not use proxies/m);
    const monitor = hardwareWs(['monitor', '1', '--server', hosts.empty], env);
    const line = await monitor.says(/http_proxy is set/);
    expect(line).toMatch(/WARNING: http_proxy is set, but hardware-ws does not use proxies/);
    const { stderr } = await monitor.stop();
    expect([...stdout, ...stderr].join('\n')).not.toContain('S3CR3T');
  });
});
