import { defer, repeat } from 'rxjs';
import { first } from './first.ts';

/** What a command that runs with `--metrics` answers. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The pages of a command whose log is read. */
export async function pagesOf({ says }: { readonly says: (pattern: RegExp) => Promise<string> }) {
  const [, url = ''] = /(http:\S+)\/metrics/.exec(await says(/Metrics: http/)) ?? [];
  const read = async (path: string): Promise<Answer> => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return {
    url,
    read,
    /** Reads a page again and again until its text matches. */
    reads: (path: string, pattern: RegExp): Promise<Answer> =>
      first(
        defer(() => read(path)).pipe(repeat({ delay: 20 })),
        ({ text }) => pattern.test(text),
        `${String(pattern)} at ${path}`,
      ),
  };
}
