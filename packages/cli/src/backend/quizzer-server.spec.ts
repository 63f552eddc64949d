import { ConfigError } from '../config-error.ts';
import { quizzerServer } from './quizzer-server.ts';

describe('quizzerServer', () => {
  it('takes the first that is given: the flag, then the file, then the environment', () => {
    expect(quizzerServer('flag', 'file', 'environment').host).toBe('flag');
    expect(quizzerServer(undefined, 'file', 'environment').host).toBe('file');
    expect(quizzerServer(undefined, undefined, 'environment:80').host).toBe('environment:80');
  });

  it('takes localhost:8000 when none is, and an empty one for none', () => {
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

  it.each(['ftp://quiz.local', 'x://quiz.local'])('refuses %s', (server) => {
    expect(() => quizzerServer(server)).toThrow(ConfigError);
  });
});
