/** What the object itself has under a name from a file or an address, which may be "constructor" too. */
export const own = <Value>(of: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
