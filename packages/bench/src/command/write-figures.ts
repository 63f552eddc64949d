import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const end = '<!-- end of figures -->';

/** Replaces the text between the markers in a Markdown file. The first marker contains the name of the command. */
export async function writeFigures(file: string, command: string, text: string): Promise<void> {
  const begin = `<!-- figures: written by \`${command}\` -->`;
  const before = readFileSync(file, 'utf8');
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`${file} has no markers for the figures. Expected ${begin} and ${end}.`);
  const after = `${head}${begin}\n\n${text}\n\n${end}${tail}`;
  writeFileSync(file, await format(after, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
