/** Runs one part of a check, and prints its name before and how long it took after. The check may be asynchronous. */
export function part(name, check) {
  const begun = process.hrtime.bigint();
  const end = () => console.log(`-- ${name}: ${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1)} s`);
  console.log(`\n-- ${name}`);
  const result = check();
  return result instanceof Promise ? result.then(end) : end();
}
