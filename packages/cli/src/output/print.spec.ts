import { findingLine } from '../doctor/finding.ts';
import { printableLines } from './print.ts';

describe('printableLines', () => {
  it('keeps line breaks and escapes other control characters', () => {
    expect(printableLines('a\u001b[2J\n  b\u009b\r\n\u202ec\u2028')).toBe(
      'a\\u001b[2J\n  b\\u009b\\u000d\n\\u202ec\\u2028',
    );
  });
});

describe('a finding', () => {
  it('is one line and its fix, whatever the server sent', () => {
    const finding = { check: 'backend', state: 'failed', says: 'a\nok', fix: 'b\nok' } as const;
    expect(findingLine(finding)).toBe(`FAILED  backend      a\\u000aok\n${' '.repeat(21)}→ b\\u000aok`);
  });
});
