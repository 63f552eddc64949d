import type { QuizzerUrlOptions } from './quizzer-url.ts';

/** What an HTTP status means where a quizzer backend should be. */
export function quizzerHints({ host, secure }: QuizzerUrlOptions): Readonly<Record<number, string>> {
  return {
    200: notTheBackend,
    403: `the backend refuses this Origin or wants a token. Try the origin ${secure ? 'https' : 'http'}://${host}.`,
    404: notTheBackend,
    500: `the backend failed: is the path /ws/game/<number>/ right, is its Redis running, and ${upgrade}`,
  };
}

const upgrade = 'does a proxy in between pass Upgrade on?';
const notTheBackend = `a web server answers here that knows no /ws/game/: is the port the backend's, does it run an ASGI server, and ${upgrade}`;
