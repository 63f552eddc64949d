interface Host {
  readonly process?: { emitWarning?(text: string, type: string): void };
  readonly console: { warn(text: string): void };
}

/** Emits a warning of the process in Node, and writes the warning to the console elsewhere. */
export function processWarning(text: string): void {
  const host: Host = globalThis;
  if (host.process?.emitWarning) host.process.emitWarning(text, 'HardwareWsWarning');
  else host.console.warn(text);
}
