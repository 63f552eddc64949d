interface Host {
  readonly process?: { readonly version?: string; readonly getBuiltinModule?: unknown };
}

/**
 * Throws where a WebSocket is that of `ws`, and so Node's, and Node is older than {@link tcpConnection} needs: long messages
 * would not arrive and a killed link would still deliver, and nobody would be told.
 */
export function checkNode(Socket: { readonly prototype?: { readonly ping?: unknown } }): void {
  const { process } = globalThis as Host;
  if (!Socket.prototype?.ping || process?.getBuiltinModule) return;
  throw new Error(
    `@hardware-ws/client needs Node 20.16, 22.3 or later, and this is ${process?.version ?? 'another runtime'}. Please update Node.`,
  );
}
