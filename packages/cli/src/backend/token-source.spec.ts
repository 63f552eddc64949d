import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ConfigError } from '../config-error.ts';
import { parseTokenSource } from './token-source.ts';
import { parseTokenWay } from './with-token.ts';

const secret = 'S3CR3T';
let directory = '';
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'))));
afterEach(() => rmSync(directory, { recursive: true }));

function file(text: string): string {
  const path = join(directory, 'token');
  writeFileSync(path, text);
  return path;
}

function refusal(text: string): string {
  try {
    return parseTokenSource(text).read();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}

describe('--token', () => {
  it('is read from a file or the environment each time it is used', () => {
    const path = file(`${secret}\n`);
    const token = parseTokenSource(`file:${path}`);
    expect([token.name, token.read()]).toEqual([path, secret]);
    file('another');
    expect(token.read()).toBe('another');
    file(' ');
    expect(() => token.read()).toThrow(`the file ${path} contains no token`);

    process.env['QUIZ_TOKEN'] = secret;
    const ofEnvironment = parseTokenSource('env:QUIZ_TOKEN');
    expect([ofEnvironment.name, ofEnvironment.read()]).toEqual(['QUIZ_TOKEN', secret]);
    delete process.env['QUIZ_TOKEN'];
    expect(() => ofEnvironment.read()).toThrow('the variable QUIZ_TOKEN contains no token');
  });

  it.each([
    [secret, /Do not put the token itself on the command line/],
    [`Bearer:${secret}`, /Do not put the token itself on the command line/],
    ['env:', /Do not put the token itself on the command line/],
    ['env:NOT_SET', /^--token env:NOT_SET: the variable NOT_SET contains no token$/],
    ['file:/nonexistent', /^--token file:\/nonexistent: ENOENT/],
  ])('rejects %s without repeating a token', (text, says) => {
    expect(refusal(text)).toMatch(says);
    expect(refusal(text)).not.toContain(secret);
  });

  it.each([`${secret}\nX-Other: 1`, `${secret} 2`, `${secret}\u00e9`])('rejects a file of %j', (text) => {
    expect(refusal(`file:${file(text)}`)).toMatch(/contains an invalid token: expected one line of printable ASCII/);
    expect(refusal(`file:${file(text)}`)).not.toContain(secret);
  });
});

describe('--token-as', () => {
  it.each([
    ['header', { kind: 'header' }],
    ['query', { kind: 'query', name: 'token' }],
    ['query:access_token', { kind: 'query', name: 'access_token' }],
  ])('takes %s', (text, way) => {
    expect(parseTokenWay(text)).toEqual(way);
  });

  it.each(['', 'cookie', 'query:', 'query:a&b', 'query:a=b'])('rejects "%s"', (text) => {
    expect(() => parseTokenWay(text)).toThrow('Expected header, query or query:name');
  });
});
