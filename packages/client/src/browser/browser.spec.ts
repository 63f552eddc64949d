import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice } from './advice.ts';
import { corkedWrites } from './corked-writes.ts';
import { nodePoster } from './node-poster.ts';
import { refusal } from './refusal.ts';
import { tcpConnection } from './tcp-connection.ts';

const folder = join(__dirname, '../..');
const { browser } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly browser: Readonly<Record<string, string>>;
};
const sources = Object.entries(browser).filter(([file]) => file.startsWith('./src/'));

describe('the replacements that a web page loads for code of Node', () => {
  it.each(sources)('%s has %s instead', (file, instead) => {
    expect([file, instead].map((path) => existsSync(join(folder, path)))).toEqual([true, true]);
  });

  it('is declared for the sources, the build and its CommonJS twin', () => {
    const built = (dist: string) =>
      sources.map((pair) => pair.map((path) => path.replace('./src/', dist).replace(/\.ts$/, '.js')));
    expect(Object.entries(browser)).toEqual([...sources, ...built('./dist/'), ...built('./dist/cjs/')]);
  });

  it('knows nothing', () => {
    const error = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    expect(advice({ kind: 'failed', error })).toBeUndefined();
    expect(
      tcpConnection(
        false,
        () => undefined,
        () => undefined,
      ),
    ).toBeUndefined();
    expect(nodePoster({ url: 'http://show/poll', longest: 1 })).toBeUndefined();
    expect(refusal('ws://show/', { statusCode: 404, headers: {} })).toMatchObject({ kind: 'closed' });
  });

  it('holds no write back', () => {
    const held: boolean[] = [];
    const { write, flush } = corkedWrites(() => undefined);
    write((now) => held.push(now));
    write((now) => held.push(now));
    flush();
    expect(held).toEqual([false, false]);
  });
});
