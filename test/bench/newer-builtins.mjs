/**
 * The built-ins of newer Node.js versions that `no-invalid-response-options` of eslint-plugin-unicorn needs, for the
 * oldest version that we support; defined only in the process that runs the rule.
 */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

for (const name of ['every', 'filter', 'find', 'flatMap', 'map', 'some'])
  iterators[name] ??= function viaArray(...given) {
    const result = [...this][name](...given);
    return Array.isArray(result) ? result.values() : result;
  };

iterators.toArray ??= function toArray() {
  return [...this];
};

Set.prototype.union ??= function union(other) {
  return new Set([...this, ...other]);
};
