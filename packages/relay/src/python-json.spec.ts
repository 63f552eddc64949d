import { pythonJson } from './python-json.ts';

function rewritten(text: string) {
  const { value, write } = pythonJson(text);
  return write(value);
}

describe('pythonJson', () => {
  it.each([
    '{"a":[1,-2.5,true,null,"x",{}]}',
    '[NaN,Infinity,-Infinity]',
    '[9007199254740993,-9007199254740993,18446744073709551615,-9223372036854775808]',
    'NaN',
    '["NaN","-Infinity","9007199254740993","1e400","\\"NaN","[{"]',
    '{"NaN":NaN,"9007199254740993":1}',
    '{"__proto__":{"a":NaN}}',
  ])('writes %s as it read it', (text) => {
    expect(rewritten(text)).toBe(text);
  });

  it.each([
    ['1e400', 'Infinity'],
    ['-1.5E+999', '-Infinity'],
    ['1e-400', '0'],
    ['"\\ud83d\\udd14"', '"🔔"'],
    ['"\\\\ud83d"', '"\\\\ud83d"'],
    ['{"a":1,"a":2}', '{"a":2}'],
  ])('writes %s as %s', (text, result) => {
    expect(rewritten(text)).toBe(result);
  });

  it('writes a value that contains what it read', () => {
    const { value, write } = pythonJson('{"a":NaN}');
    expect(write({ ...(value as object), b: '["NaN"]' })).toBe('{"a":NaN,"b":"[\\"NaN\\"]"}');
  });

  it.each([
    '',
    ' ',
    'x',
    '{',
    '"',
    '"\\',
    '\\"NaN',
    '-NaN',
    '1NaN',
    '[NaN NaN]',
    '{NaN:1}',
    '{9007199254740993:1}',
    '"a\tb"',
  ])('refuses %j, which is not JSON', (text) => {
    expect(() => pythonJson(text)).toThrow(SyntaxError);
  });

  it.each(['09007199254740993', '.9007199254740993', '9007199254740993.', '--9007199254740993', '9007199254740993e'])(
    'refuses %s, which is not a number',
    (text) => {
      expect(() => pythonJson(text)).toThrow(SyntaxError);
    },
  );

  it.each(['18446744073709551616', '-9223372036854775809', '1'.repeat(40)])(
    'refuses an integer that does not fit into 64 bits: %s',
    (text) => {
      expect(() => pythonJson(text)).toThrow('an integer that does not fit into 64 bits');
    },
  );

  it.each(['"\\ud83d"', '"\\udd14\\ud83d"', '{"\\uD83D":1}', '"a\\ud83d\\u0041"'])(
    'refuses a lone surrogate: %s',
    (text) => {
      expect(() => pythonJson(text)).toThrow('a lone surrogate');
    },
  );

  it('accepts 499 levels of nesting and refuses 500, whatever strings contain', () => {
    const nested = (depth: number) => '["[[{",'.repeat(depth) + '0' + ']'.repeat(depth);
    expect(rewritten(nested(499))).toBe(nested(499));
    expect(() => pythonJson(nested(500))).toThrow('nested 500 levels deep or more');
    expect(() => pythonJson('['.repeat(1_000_000))).toThrow('nested 500 levels deep or more');
  });

  it('accepts a string of 16 MiB', () => {
    const text = `"${'a'.repeat(2 ** 24)}"`;
    expect(rewritten(text) === text).toBe(true);
  });
});
