/** The origins of a framework's values: imports, globals, types, members of other values. */

/** One name or several, as adapters write them; the engine gets a list. */
type Names<Count> = readonly string[] | (Count extends 'one or more' ? string : never);

/**
 * How a test writes what it asks an application for: the `address` '/users', or a `description` of the request, which is
 * an object with `url`, `path` or `method`.
 */
export type Question = 'address' | 'description';

type Origin<Value extends string, Count> =
  /**
   * An export of one of the packages (dotted path, `default` for the module itself), or the value that calling or
   * constructing it gives.
   */
  | {
      readonly export: Names<Count>;
      readonly from?: readonly string[];
      readonly made?: 'call' | 'construct' | 'either';
    }
  /** A global that the file does not shadow; with `listed`, only where package.json lists one of these packages. */
  | {
      readonly global: Names<Count>;
      readonly listed?: readonly string[];
      readonly made?: 'call' | 'construct' | 'either';
    }
  /**
   * An expression for which one of these exports returned true (dotted path, `default` for the module itself):
   * `isAxiosError(error)`.
   */
  | { readonly guard: Names<Count>; readonly from?: readonly string[] }
  /**
   * A variable or parameter annotated with one of these exported types of the packages, or an expression that
   * `instanceof` showed to be of one.
   */
  | { readonly type: readonly string[]; readonly from?: readonly string[] }
  /** The same with types of the platform. */
  | { readonly globalType: Names<Count> }
  /** A parameter with one of these decorators of the packages. */
  | { readonly decorator: readonly string[]; readonly from?: readonly string[] }
  /** `this` in a class that extends one of these exports of the packages. */
  | { readonly instance: readonly string[]; readonly from?: readonly string[] }
  /** A class of the file that extends an error class and whose constructor stores an argument under one of these names. */
  | { readonly class: { readonly stores: readonly string[] } }
  /** A function, class or object of the project by its name: declared in the file, or imported from another of its files. */
  | { readonly own: Names<Count> }
  /** A class of any file whose name ends with this text. */
  | { readonly className: string }
  /**
   * A parameter of a function that is given as one of these options, alone or in an array: the first of
   * `validateStatus: (status) => …`. With `member`, it is not the value but this member of it, its status. Counts in
   * files that import one of the packages; with `anywhere`, in all that have the name.
   */
  | {
      readonly option: Names<Count>;
      readonly parameter: number;
      readonly member?: string;
      readonly from?: readonly string[];
      readonly anywhere?: true;
    }
  /** A parameter with this name, or a member of an object, that a framework gives by its name: `$http`. */
  | { readonly injected: Names<Count> }
  /**
   * The result of a method of another value; with `first`, only where the first argument is a text that this regular
   * expression matches: `cy.get('@users')`.
   */
  | { readonly on: Value; readonly call: readonly string[]; readonly first?: string }
  /**
   * In a test, the result of a method with one of these names, whatever object it is called on, where the call can hardly
   * mean another thing: by its first argument (`given`), or since one of the methods in `before` follows in the chain.
   */
  | {
      readonly asked: readonly string[];
      readonly given?: readonly Question[];
      readonly before?: readonly string[];
    }
  /** In a test, the result of any function that is given a new instance of one of these classes: `GET(new Request(url))`. */
  | { readonly askedWith: readonly string[] }
  /** A property of another value that stands for this one. */
  | { readonly on: Value; readonly property: Names<Count> }
  /** A property that any object may have and no other library gives, such as `should` or `mockResolvedValue`. */
  | { readonly everywhere: Names<Count> }
  /**
   * An expression of which the file does not show where it comes from, by its last name: a regular expression for
   * `createdResponse` or `statusCode`. Received values alone are looked for so. `alone`: only a parameter, or the result
   * of a call, that has the name, and no member.
   */
  | { readonly named: string; readonly alone?: true };

/** One way in which a value comes into being. */
export type BirthOrigin<Value extends string = string> = Origin<Value, 'list'>;

/** An origin as adapters and settings write it, where one name need not be in a list. */
export type WrittenOrigin<Value extends string = string> = Origin<Value, 'one or more'>;

/** An origin with lists of names throughout. */
export function listedOrigin<Value extends string>(
  origin: WrittenOrigin<Value>,
): BirthOrigin<Value> {
  if ('export' in origin) return { ...origin, export: [origin.export].flat() };
  if ('option' in origin) return { ...origin, option: [origin.option].flat() };
  if ('injected' in origin) return { injected: [origin.injected].flat() };
  if ('guard' in origin) return { ...origin, guard: [origin.guard].flat() };
  if ('global' in origin) return { ...origin, global: [origin.global].flat() };
  if ('globalType' in origin) return { globalType: [origin.globalType].flat() };
  if ('own' in origin) return { own: [origin.own].flat() };
  if ('everywhere' in origin) return { everywhere: [origin.everywhere].flat() };
  return 'property' in origin ? { ...origin, property: [origin.property].flat() } : origin;
}
