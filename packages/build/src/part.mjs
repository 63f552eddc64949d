/** Runs one part of a check, and prints its name before and how long it took after. */
export function part(name, check) {
  const begun = process.hrtime.bigint();
  console.log(`\n-- ${name}`);
  check();
  console.log(`-- ${name}: ${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1)} s`);
}
