import { checkNumber } from '../values/check-number.ts';

/** Throws for a rate that is none, by the place of its rule: files are looked at before, rules made in code are not. */
export function checkRates(
  direction: 'incoming' | 'outgoing',
  rules: readonly { readonly rate_limit_hz?: number | undefined }[],
): void {
  rules.forEach(({ rate_limit_hz }, rule) => {
    if (rate_limit_hz === undefined) return;
    checkNumber(`${direction}[${String(rule)}].rate_limit_hz`, rate_limit_hz, Number.MIN_VALUE, Number.MAX_VALUE);
  });
}
