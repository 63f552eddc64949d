import { ConfigError } from '../config-error.ts';
import { chosenServer, quizzerServer, type ServerSources } from './chosen-server.ts';

type Sources = ServerSources & { readonly environment?: string };

const [server, fileServer, file, environment] = ['quiz.local:8000', 'file:8000', 'show.yaml', 'other:8000'];

describe('chosenServer', () => {
  it.each<[Sources, string]>([
    [{ server, environment }, 'ws://quiz.local:8000 (from --server; QUIZZER_SERVER=other:8000 is ignored)'],
    [
      { server, fileServer, file, environment },
      'ws://quiz.local:8000 (from --server; websocket.host in show.yaml=file:8000 is ignored; QUIZZER_SERVER=other:8000 is ignored)',
    ],
    [
      { fileServer, file, environment },
      'ws://file:8000 (from websocket.host in show.yaml; QUIZZER_SERVER=other:8000 is ignored)',
    ],
    [{ environment }, 'ws://other:8000 (from QUIZZER_SERVER)'],
    [{ server, environment: server }, 'ws://quiz.local:8000 (from --server)'],
    [{ server: 'wss://quiz.local', environment: '' }, 'wss://quiz.local (from --server)'],
    [{}, 'ws://localhost:8000 (default)'],
  ])('names the source that won for %j: %s', ({ environment, ...sources }: Sources, text: string) => {
    expect(chosenServer(sources, environment).text).toBe(text);
  });

  it.each(['me:S3CR3T@quiz', 'wss://me:S3CR3T@quiz/?token=S3CR3T', 'quiz?token=S3CR3T'])(
    'names no secret of %s',
    (secret) => {
      expect(chosenServer({ server }, secret).text).not.toContain('S3CR3T');
      expect(chosenServer({ server: secret }).text).not.toContain('S3CR3T');
    },
  );
});

describe('quizzerServer', () => {
  it('uses the flag, then the file, then the environment', () => {
    expect(quizzerServer('flag', 'file', 'environment').host).toBe('flag');
    expect(quizzerServer(undefined, 'file', 'environment').host).toBe('file');
    expect(quizzerServer(undefined, undefined, 'environment:80').host).toBe('environment:80');
  });

  it('uses localhost:8000 when no server is given or all are empty', () => {
    expect(quizzerServer()).toEqual({ host: 'localhost:8000', secure: false });
    expect(quizzerServer(undefined, '')).toEqual({ host: 'localhost:8000', secure: false });
  });

  it.each([
    ['quiz.local', 'quiz.local', false],
    ['[::1]:8000', '[::1]:8000', false],
    ['::1', '::1', false],
    ['ws://quiz.local:8000', 'quiz.local:8000', false],
    ['wss://quiz.local', 'quiz.local', true],
    ['WSS://quiz.local/', 'quiz.local', true],
    ['https://quiz.local/', 'quiz.local', true],
    ['http://quiz.local', 'quiz.local', false],
  ])('reads %s', (server, host, secure) => {
    expect(quizzerServer(server)).toEqual({ host, secure });
  });

  it.each(['ftp://quiz.local', 'x://quiz.local'])('rejects %s', (server) => {
    expect(() => quizzerServer(server)).toThrow(ConfigError);
  });
});
