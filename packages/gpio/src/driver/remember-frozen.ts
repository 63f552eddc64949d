/**
 * Calls `make` once for each frozen object, because it cannot change. Each pass of a multiplexer sets the same levels
 * again, and checks them no more.
 */
export function rememberFrozen<Key extends object, Made extends object>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key);
    if (Object.isFrozen(key)) known.set(key, made);
    return made;
  };
}
