import { refusal } from './refusal.ts';

function refused(headers: Readonly<Record<string, string>>) {
  return refusal('ws://show/', { statusCode: 503, headers });
}

function soon(ms: number) {
  return new Date(new Date().getTime() + ms).toUTCString();
}

describe('refusal', () => {
  it('contains the status and the URL without secrets', () => {
    expect(refusal('ws://me:secret@show/?token=x', { statusCode: 403, headers: {} })).toEqual({
      kind: 'refused',
      status: 403,
      url: 'ws://…@show/?token=…',
    });
  });

  it('contains the target of a redirection without secrets', () => {
    expect(refused({ location: 'https://portal/?session=x' })).toMatchObject({ location: 'https://portal/?session=…' });
  });

  it('contains the wait that the server asks for, in seconds or as a date on its clock', () => {
    expect(refused({ 'retry-after': '120' })).toMatchObject({ retryAfterMs: 120_000 });
    const [date, later] = ['Wed, 21 Oct 2015 07:28:00 GMT', 'Wed, 21 Oct 2015 07:29:30 GMT'];
    expect(refused({ 'retry-after': later, date })).toMatchObject({ retryAfterMs: 90_000 });
  });

  it('uses the own clock if the server sends no date', () => {
    const end = refused({ 'retry-after': soon(60_000) });
    expect(end.kind === 'refused' && end.retryAfterMs).toBeGreaterThan(50_000);
    expect(end.kind === 'refused' && end.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it.each(['', '0', '-5', '1.5', 'soon', 'no GMT', soon(-60_000)])('makes no wait of %j', (value) => {
    expect(refused({ 'retry-after': value })).toEqual({ kind: 'refused', status: 503, url: 'ws://show/' });
  });
});
