import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const rowSchema = z.strictObject({ text: z.union([text, z.array(text)]), cause: text, remedy: text });
const sectionSchema = z.strictObject({ title: text, rows: z.array(rowSchema) });
const chapterSchema = z
  .strictObject({ title: text, intro: text, sections: z.array(sectionSchema) })
  .check(z.refine(hasEachTextOnce, 'a text has two rows'));

function hasEachTextOnce({ sections }: { readonly sections: readonly z.infer<typeof sectionSchema>[] }): boolean {
  const texts = sections.flatMap(({ rows }) => rows.flatMap(({ text }) => text));
  return new Set(texts).size === texts.length;
}

/** One row of the page: texts of the code that mean the same, their cause, and what the reader can do about it. */
export interface Row {
  readonly texts: readonly string[];
  readonly cause: string;
  readonly remedy: string;
}

/** The handwritten part of the page about one topic. */
export interface Chapter {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[];
}

/** The chapters of docs/troubleshooting.md, in the order of the page. */
const files = [
  'connection',
  'command-line',
  'files',
  'rules',
  'gpio',
  'buzzers',
  'osc',
  'doctor',
  'relay',
  'metrics',
  'obs',
  'home-assistant',
  'library',
];

/** Reads every chapter. */
export function readChapters(folder: string): readonly Chapter[] {
  return files.map((file) => {
    const { title, intro, sections } = chapterSchema.parse(readYaml(folder, file));
    const rowOf = ({ text, ...row }: z.infer<typeof rowSchema>) => ({ texts: [text].flat(), ...row });
    return { title, intro, sections: sections.map(({ title, rows }) => ({ title, rows: rows.map(rowOf) })) };
  });
}

/** Reads the texts that need no row: they report nothing wrong, or are part of a sentence that has a row. */
export function readOtherTexts(folder: string): readonly string[] {
  return Object.values(z.record(text, z.array(text)).parse(readYaml(folder, 'other-texts'))).flat();
}

/** Every text that has a row in a chapter. */
export function textsOf(chapters: readonly Chapter[]): readonly string[] {
  return chapters.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.flatMap(({ texts }) => texts)));
}

function readYaml(folder: string, name: string): unknown {
  return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
}
