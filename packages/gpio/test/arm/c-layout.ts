import { execFileSync } from 'node:child_process';
import { type Architecture, compiledC } from '@hardware-ws/arm';
import type { Layout } from './layout.ts';

/** The same numbers as the C compiler of an architecture makes them of the kernel's header. */
export function cLayout(architecture: Architecture, folder: string, names: readonly string[]): Layout {
  const lines = names.map((name) => `  printf("%llu\\n", (unsigned long long)(${expression(name)}));`);
  const includes = ['stddef.h', 'stdio.h', 'sys/epoll.h', 'linux/gpio.h'].map((header) => `#include <${header}>`);
  const source = [...includes, 'int main(void) {', ...lines, '  return 0;', '}', ''].join('\n');
  const [program = '', ...args] = compiledC(architecture, folder, source);
  const numbers = execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n').map(Number);
  return Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? NaN]));
}

function expression(name: string): string {
  const [, struct, field] = /^(\w+)\.(.+)/.exec(name) ?? [];
  if (struct !== undefined && field !== undefined) return `offsetof(struct ${struct}, ${field})`;
  return name.replace('sizeof(', 'sizeof(struct ');
}
