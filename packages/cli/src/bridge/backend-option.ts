import { Option } from 'commander';
import { backends } from './backends.ts';

/** The option that says which backend a file without a block of its own is for. */
export function backendOption(): Option {
  return new Option('--backend <name>', 'the backend of a file that names none (default: quizzer)').choices(
    backends.map(({ name }) => name),
  );
}
