/** How deep bundles and arrays may be nested: nobody needs that much, and a hostile packet must not exhaust the stack. */
export const maxDepth = 64;
