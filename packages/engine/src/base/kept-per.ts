/**
 * Results kept beside the object that they were made of, for as long as that object is there. Only for pure functions
 * of objects that nobody changes: then what is kept is what would come out again, and nobody can tell but by the time.
 */

/** The same function, worked out once per object. */
export function keptPer<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = make(key)
    kept.set(key, { value })
    return value
  }
}

/**
 * For each object the result of the last time, handed out again for as long as it is made of the very same things.
 * `madeOf` holds everything that `make` looks at beside the object: objects by identity, all else by value.
 */
export function keptWhileSame<Key extends WeakKey, Value>(): (
  key: Key,
  madeOf: readonly unknown[],
  make: () => Value,
) => Value {
  const kept = new WeakMap<Key, { readonly madeOf: readonly unknown[]; readonly value: Value }>()
  return (key, madeOf, make) => {
    const known = kept.get(key)
    if (known !== undefined && areSame(known.madeOf, madeOf)) return known.value
    const value = make()
    kept.set(key, { madeOf, value })
    return value
  }
}

/** True for lists of the very same things in the same order. */
function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}
