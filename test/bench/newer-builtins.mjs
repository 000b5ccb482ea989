/**
 * What eslint-plugin-unicorn takes from newer versions of Node.js than the oldest one that we support, as far as its
 * rule `no-invalid-response-options` comes by it; only in the process that runs it.
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
