import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describers } from './describers.ts';
import { textsIn, type CodeText } from './texts-in.ts';

/** Finds every text in the sources of the published packages. */
export function codeTexts(root: string): readonly CodeText[] {
  const sources = publishedFolders(root).flatMap(sourcesIn);
  const documenting = new Set(sources.flatMap(describers));
  return sources.flatMap((source) => textsIn(source, documenting));
}

function sourcesIn(folder: string): readonly ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .sort()
    .map((file) => parse(join(folder, file), readFileSync(join(folder, file), 'utf8')));
}

/** Parses a source. Each node has its parent, which decides whether a text is an error. */
export function parse(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

interface Manifest {
  readonly private?: boolean;
}

function publishedFolders(root: string): readonly string[] {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
      return !manifest.private;
    })
    .map((folder) => join(folder, 'src'));
}
