#!/usr/bin/env bash
# Runs the tests that need another kernel in the guest. Arguments go to Jest.
set -euo pipefail
jest=(node node_modules/jest/bin/jest.js --testMatch '**/*.kernel.spec.ts' --testPathIgnorePatterns /node_modules/ --runInBand)
# Compiles the tests on the host, which is faster. The guest finds them in Jest's cache. No test has this name, so none runs.
"${jest[@]}" --testNamePattern '^$' >/dev/null 2>&1
export GUEST_MODULES=gpio-sim-guest
exec "$(dirname "$0")/run.sh" "${jest[@]}" --verbose --testTimeout 120000 "$@"
