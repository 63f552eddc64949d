import { obsServer } from './obs-server.ts';

const file = 'show.yaml';

describe('obsServer', () => {
  it.each([
    [{}, undefined, 'ws://localhost:4455', 'ws://localhost:4455 (default)'],
    [{ host: 'studio' }, undefined, 'ws://studio:4455', 'ws://studio:4455 (from backend in show.yaml)'],
    [{ host: '::1', port: 1 }, undefined, 'ws://[::1]:1', 'ws://[::1]:1 (from backend in show.yaml)'],
    [{ url: 'wss://a/obs' }, undefined, 'wss://a/obs', 'wss://a/obs (from backend in show.yaml)'],
    [{}, 'studio', 'ws://studio:4455', 'ws://studio:4455 (from --server)'],
    [{}, 'studio:1', 'ws://studio:1', 'ws://studio:1 (from --server)'],
    [{ port: 9 }, 'wss://a', 'wss://a', 'wss://a (from --server; the address in show.yaml is ignored)'],
  ] as const)('of %j and --server %s is %s', (block, server, url, text) => {
    expect(obsServer(block, { server, file })).toEqual({ url, text });
  });

  it.each(['', 'a b', 'me:S3CR3T@studio', 'http://studio', 'studio?token=S3CR3T'])('refuses --server %j', (server) => {
    const attempt = () => obsServer({}, { server, file });
    expect(attempt).toThrow(/is not a server: expected host or host:port/);
    expect(attempt).not.toThrow(/S3CR3T/);
  });
});
