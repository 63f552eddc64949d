import type { Chapter, Row } from './chapters.ts';

const intro = `# Troubleshooting

<!-- Generated from docs/troubleshooting/*.yaml by \`npm run docs\`. Change the causes and remedies there. -->

Every error and warning of the library and of the \`hardware-ws\` command, with its cause and what to do about it. Search
this page for a few words of what you read: \`{name}\` stands for a value that is filled in, and one line of output may
consist of several of these texts. The texts are those of the code; a test compares them.

If that does not help, run the command again with \`--log-level debug\`, or let \`hardware-ws doctor\` look at the machine.
`;

/** The whole of docs/troubleshooting.md. */
export function page(chapters: readonly Chapter[]): string {
  return [intro, ...chapters.map(chapterText)].join('\n');
}

function chapterText({ title, intro, sections }: Chapter): string {
  const tables = sections.map(({ title, rows }) => `\n### ${title}\n\n${tableText(rows)}`);
  return `## ${title}\n\n${intro.trim()}\n${tables.join('')}`;
}

function tableText(rows: readonly Row[]): string {
  const lines = rows.map(({ texts, cause, remedy }) => [texts.map(codeText).join('<br>'), cause.trim(), remedy.trim()]);
  const heads = [['Text', 'Cause', 'What to do'], Array<string>(3).fill('---')];
  return [...heads, ...lines].map((cells) => `| ${cells.map(oneCell).join(' | ')} |\n`).join('');
}

function oneCell(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

function codeText(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
