/** How deep bundles and arrays may be nested. The limit keeps a hostile packet from exhausting the stack. */
export const maxDepth = 64;
