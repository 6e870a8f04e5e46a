/** The same object, except that asking for what is not there throws: EJS would print nothing. */
export function strictView<Value>(value: Value, path = 'view'): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy<Value & object>(value, {
    get(target, name, receiver): unknown {
      const found: unknown = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol') return found;
      if (!(name in target) && name !== 'toJSON') throw new Error(`${path}.${name} does not exist`);
      return strictView(found, `${path}.${name}`);
    },
  });
}
