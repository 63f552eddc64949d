import type { QuizzerUrlOptions } from './quizzer-url.ts';

/** What an HTTP status probably means if it comes from the address of a quizzer backend. */
export function quizzerHints({ host, secure }: QuizzerUrlOptions): Readonly<Record<number, string>> {
  return {
    200: notTheBackend,
    403: `the backend rejected the Origin or requires a token. Try the origin ${secure ? 'https' : 'http'}://${host}.`,
    404: notTheBackend,
    500: `the backend failed. Check that the path is /ws/game/<number>/, that its Redis is running, and that ${upgrade}`,
  };
}

const upgrade = 'any proxy forwards Upgrade.';
const notTheBackend = `a web server answered, but it does not serve /ws/game/. Check that the port is the backend's, that it runs an ASGI server, and that ${upgrade}`;
