import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileKind } from './file-kind.ts';

const directory = mkdtempSync(join(tmpdir(), 'kind-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('fileKind', () => {
  it.each([
    ['pins: { 17: 1 }', 'box'],
    ['pinz: { 17: 1 }', 'box'],
    ['x: &x { pins: { 17: 1 } }\n<<: *x', 'box'],
    ['multiplexer: {}\ndebounce_ms: 5\nosc: {}', 'box'],
    ['outgoing: []', 'bridge'],
    ['outgoin: []\nx-pins: 1', 'bridge'],
    ['pins: {}\nosc: {}', 'bridge'],
    ['', 'bridge'],
    ['- 1', 'bridge'],
    ['pins: { 17: ', 'box'],
    ['a: *nowhere', 'bridge'],
  ])('finds the kind of a file by its keys at the top: %j', (yaml, kind) => {
    const file = join(directory, 'file.yaml');
    writeFileSync(file, yaml);
    expect(fileKind(file)).toBe(kind);
  });

  it('treats an unreadable file as a bridge, whose check reports the reason', () => {
    expect(fileKind(join(directory, 'nowhere.yaml'))).toBe('bridge');
  });
});
