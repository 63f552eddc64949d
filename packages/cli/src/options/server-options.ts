import { Option } from 'commander';

/** What {@link serverOptions} are called once they are parsed. */
export interface ServerOptions {
  readonly server?: string;
  readonly origin?: string;
}

/** Which backend a command talks to. */
export const serverOptions = (): readonly Option[] => [
  new Option(
    '--server <host[:port]>',
    'the backend; wss://host for TLS (default: QUIZZER_SERVER, else localhost:8000)',
  ),
  new Option('--origin <url>', 'the Origin header, for a backend that checks it'),
];
