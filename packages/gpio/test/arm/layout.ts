/** Numbers of an interface, by what they are: `sizeof(a)`, `a.field` for its offset, or the name of a constant. */
export type Layout = Readonly<Record<string, number>>;
