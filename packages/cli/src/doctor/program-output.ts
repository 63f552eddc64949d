import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program says on standard output; rejects if it is missing, fails or takes longer than 3 s. */
export async function programOutput(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...words], { timeout: 3000 });
  return stdout;
}
