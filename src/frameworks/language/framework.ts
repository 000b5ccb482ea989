/**
 * The adapter language: a framework's values, routes and status APIs as plain data, which can be written as JSON. One
 * engine (`src/analysis`) interprets it.
 */
import type { Method } from '../../http/methods.ts';

import { listedOrigin, type BirthOrigin, type WrittenOrigin } from './births.ts';
import { listed, type ResponsePattern, type WrittenPattern } from './patterns.ts';
import type { Runtime } from './runtime.ts';

export type * from './births.ts';
export type * from './patterns.ts';
export type * from './runtime.ts';
export type * from './slots.ts';
export { roles, sideOfRole, type Role, type Side } from './roles.ts';
export { forTrigger, triggerOf } from './patterns.ts';
export type { Trigger } from './triggers.ts';

/**
 * The parameters of a handler, in order, by value name; `next` for the function that hands over, `failure` for an error
 * that the handler is there to answer, `null` where the model follows nothing.
 */
export interface HandlerShape<Value extends string = string> {
  readonly parameters: readonly (Value | 'next' | 'failure' | null)[];
  /** The shape holds only for functions with this many parameters. */
  readonly arity?: number;
  /** The shape holds only for functions that are declared as one of these exported types: `FastifyPluginAsync`. */
  readonly types?: readonly string[];
}

/** The members by which a request's fields are read. A member that is not named here may read any of them. */
export interface RequestMembers {
  /** Members that hold all fields: `req.headers['if-match']`, `request.headers.get('if-match')`. */
  readonly holding?: readonly string[];
  /** Methods that are given the name of a field: `req.get('If-Match')`. */
  readonly asking?: readonly string[];
  /** Members that read certain fields → these fields: `req.fresh` reads If-None-Match and If-Modified-Since. */
  readonly looking?: Readonly<Record<string, readonly string[]>>;
  /** Members that read no fields, such as `params`; `any` for all but those that lead to the request. */
  readonly apart?: readonly string[] | 'any';
}

/** The methods that a handler is registered for. */
export type MethodsServed = Method | 'any' | readonly Method[];

/** A registration of handlers, and for which methods: `app.get('/users', handler)`. */
export interface RoutePattern<Value extends string = string> {
  readonly on: Value;
  /** Name of the registering method → the HTTP method it registers for; absent where `on` itself is called. */
  readonly call?: Readonly<Record<string, MethodsServed>>;
  /** Name of the decorating export → the HTTP method it registers the decorated function for. */
  readonly decorate?: Readonly<Record<string, MethodsServed>>;
  /** Index of the argument that holds the method or an array of methods, as text. */
  readonly methods?: number;
  /** Index of the argument that holds the path; absent where the call has none. */
  readonly path?: number;
  /** Index of the argument that is an object with `method`, `path` or `url`, and perhaps the handler. */
  readonly description?: number;
  /**
   * The value that such an argument is, where it tells whose registration the call is, whatever object the call is made
   * on: `api.openapi(createRoute({ … }), handler)`.
   */
  readonly document?: Value;
  /** The index of the argument that is the handler; absent where it may be any. */
  readonly handler?: number;
  /** The handlers stand in an object among the arguments, each by the name of its route. */
  readonly handlers?: 'members';
  /** The pattern is meant only where the first argument is this text, as the name of an event is. */
  readonly event?: string;
  /** The handler's parameters, where they differ from those of other handlers. */
  readonly parameters?: HandlerShape<Value>['parameters'];
  /** The value that the registering call returns, for chains of registrations. */
  readonly returns?: Value;
}

/**
 * What gives the beginning of the paths of several routes: a decorator of their class (`@Controller('users')`), a link of
 * the chain that leads to the registration (`app.basePath('/api')`), or the call that makes its first value
 * (`new Elysia({ prefix: '/api' })`).
 */
export interface PrefixPattern<Value extends string = string> {
  readonly on: Value;
  /** The names of the links; absent where `on` itself decorates, is called or is constructed. */
  readonly call?: readonly string[];
  /** Where the beginning stands; the first slot that is filled counts. */
  readonly prefix: readonly PrefixSlot[];
  /** It holds for the router alone that a function in the call is given: `app.group('/api', (api) => …)`. */
  readonly within?: true;
}

/**
 * A call by which an application is given what concerns all its routes: hooks, options or plugins. Without `call`, it is
 * the one by which `on` is made, or `on` itself is called.
 */
export interface ExtensionPattern<Value extends string = string> {
  readonly on: Value;
  readonly call?: readonly string[];
  /**
   * It is given other applications, or functions that extend one. Those of packages leave the statuses of the program's
   * routes alone.
   */
  readonly plugin?: true;
  /**
   * Beside `plugin`: a function is given an application of its own, and what it does ends there unless the function is
   * given to this value: `fp(plugin)`. Plugins that the file does not show may set the status which the framework sends.
   */
  readonly encapsulated?: Value;
  /**
   * A regular expression: the pattern is meant only where it fits the name of the module from which the first argument
   * comes, or the empty text where it comes from none.
   */
  readonly from?: string;
  /** Its functions run for failures alone, or have no part in an answer. */
  readonly apart?: true;
  /** It is given middleware, which hands over to the handlers, and declares what stands in its arguments alone. */
  readonly middleware?: true;
  /** The pattern is meant only where the first argument is this text, as the name of an event is. */
  readonly event?: string;
  /** Its functions are given the declarations of the routes, and may change them. */
  readonly declares?: true;
  /** Beside `declares`: the options, of the program and no package, by which declarations are changed; absent: any argument. */
  readonly changedBy?: readonly string[];
}

/** An argument, or a property of the object in its place. */
export interface PrefixSlot {
  readonly argument: number;
  readonly property?: string;
}

/** Functions that are called back with a value: `fetch(url).then((response) => …)`. */
export interface CallbackPattern<Value extends string = string> {
  readonly on: Value;
  /** The methods that take the function; absent where `on` itself is called with it. */
  readonly call?: readonly string[];
  /** The members that are assigned the function, which no call takes then: `request.onload = function () {}`. */
  readonly assign?: readonly string[];
  /** The pattern is meant only where the first argument is this text, as the name of an event is. */
  readonly event?: string;
  /** The index of the argument that is the function; absent where it may be any. */
  readonly argument?: number;
  /** The functions are members of an object in the place of the argument. */
  readonly members?: true;
  /**
   * The index of an argument that the function is called with: 0 in `check(response, { found: (it) => … })`. The pattern is
   * meant only where that one has the value.
   */
  readonly gives?: number;
  readonly parameters: HandlerShape<Value>['parameters'];
  /** The value that `this` is in the function, if it is no arrow function. */
  readonly self?: Value;
}

/** A name that, in a test, is only given to statuses: `{ expectedStatus: 404 }`. */
export interface Mention {
  /** A regular expression for the names of properties and variables. */
  readonly named: string;
  readonly role: 'expect' | 'stub';
  /** The functions of which one has to be given the object with the property: `objectContaining({ status: 404 })`. */
  readonly within?: readonly string[];
}

/** Comments above methods, each of which begins with a tag that is the name of the method: `@show`. */
export interface DocumentedActions {
  /** Tags behind which a response stands: `@responseBody 404 - No such user`. */
  readonly tags: readonly string[];
  /** The statuses that the documents of some routes list by themselves. */
  readonly listed?: readonly number[];
}

/** Functions that are handlers by a member: the method of each is called as the function is. */
export interface DocumentedBy {
  readonly member: string;
  /** The packages that make it so, of which package.json lists one. */
  readonly listed: readonly string[];
  /** The property of a document, or of its module, that lists functions to run before the handler. */
  readonly middleware?: string;
}

/** A framework as the engine sees it. */
export interface Framework<Value extends string = string> {
  /** The adapter's name, which is its file's. */
  readonly name: string;
  /** The name in messages and documents. */
  readonly title: string;
  /** The documentation the adapter was written from. */
  readonly homepage: string;
  /** Module specifiers whose exports are meant by `export` and `type`; `.` stands for all files of the project. */
  readonly packages: readonly string[];
  /**
   * Packages that package.json lists for the framework, where they are not `packages`, or of which it must list one for
   * conventions to count.
   */
  readonly listed?: readonly string[];
  readonly values: Readonly<Record<Value, readonly BirthOrigin<NoInfer<Value>>[]>>;
  readonly handlers?: readonly HandlerShape<NoInfer<Value>>[];
  /** Exported types of whole handlers (`RequestHandler`), whose parameters then have the handler's shape. */
  readonly handlerTypes?: readonly string[];
  /** Parameter names by which a handler is recognised where no import tells. */
  readonly parameterNames?: Readonly<Partial<Record<NoInfer<Value>, readonly string[]>>>;
  /**
   * Where a function with those parameter names is taken for a handler although neither an import nor package.json
   * tells; absent: nowhere. `exported`: where a file exports it, and has an object like those that handlers return.
   */
  readonly conventional?: 'anywhere' | 'in a route' | 'exported';
  /**
   * Members that only this framework's value has, among those that people give the same name (`ctx`). Where they are
   * given and package.json lists the framework, a function is a handler only if it uses one of them, or is registered
   * for a route.
   */
  readonly telling?: readonly string[];
  /**
   * Members that no request has, by which an exported function with the first parameter of a handler is told from one:
   * `event.Records`.
   */
  readonly unlike?: readonly string[];
  readonly routes?: readonly RoutePattern<NoInfer<Value>>[];
  /** What gives the beginning of the paths of several routes. */
  readonly prefixes?: readonly PrefixPattern<NoInfer<Value>>[];
  /** The calls by which applications are given what may answer, or declare statuses, for all their routes. */
  readonly extensions?: readonly ExtensionPattern<NoInfer<Value>>[];
  /** The calls that take a function and give it a response later, as those of clients and tests do. */
  readonly callbacks?: readonly CallbackPattern<NoInfer<Value>>[];
  /** The values whose `method` is the method of the request. */
  readonly requests?: readonly NoInfer<Value>[];
  /** Names that a test gives to statuses alone. The first that fits counts. */
  readonly mentions?: readonly Mention[];
  /** By value, the members by which a handler reads the fields of the request. */
  readonly requestMembers?: Readonly<Partial<Record<NoInfer<Value>, RequestMembers>>>;
  /**
   * Names of exported functions that are handlers → the methods they serve, `default` for the default export. Adapters
   * with packages mean files that import one of them, or whose package.json lists one.
   */
  readonly exports?: Readonly<Record<string, MethodsServed>>;
  /** Files whose default export is a handler: a regular expression for their path, with the groups `method` and `path`. */
  readonly files?: string;
  /** Objects with `method`, `path` or `url` and `handler` describe routes. */
  readonly routeObjects?: true;
  readonly responses: readonly ResponsePattern<NoInfer<Value>>[];
  /**
   * Names of hooks that run when a handler has answered, and may change its answer: as event (`addHook('onSend', …)`), as
   * method (`onHeaders(res, …)`), or as the name that the function itself has (`intercept(context, next) {}`).
   */
  readonly afterwards?: readonly string[];
  /** Properties of objects that hold handlers by name: `actions: { list(context) {} }`. */
  readonly handlerGroups?: readonly string[];
  /** Methods that register what runs before or after the handlers of routes, such as `addHook`. */
  readonly hooks?: readonly string[];
  /**
   * Names of decorators of a handler or its class with which other code answers for it, and of options of the decorator
   * that gives a response: `@Res({ passthrough: true })`.
   */
  readonly sharing?: readonly string[];
  /**
   * Names of methods, options and exports by which a program gives its server code that answers thrown errors:
   * `app.setErrorHandler(answer)`.
   */
  readonly errorHandlers?: readonly string[];
  /** Names of functions that make one decorator of several: `@applyDecorators(HttpCode(202), Roles('admin'))`. */
  readonly composers?: readonly string[];
  /** Packages whose decorators make a class and give it what it needs, and have no part in its answers or documents. */
  readonly containers?: readonly string[];
  /** Names of decorators of a handler or its class by which other code may redirect the client in its place. */
  readonly guards?: readonly string[];
  /** Members of a response that tell whether it has left: `headersSent`. */
  readonly leftFlags?: readonly string[];
  /** Without an import of a package, its values are looked for in tests alone. */
  readonly inTests?: true;
  /** A handler that has answered is to call the next one all the same: Restify's `res.send(user); return next();`. */
  readonly alwaysNext?: true;
  /** The names of functions, beside `next`, that call the next handler. */
  readonly handsOver?: readonly string[];
  /** Members that an answer has where a handler failed. */
  readonly failing?: readonly string[];
  /** Events that only requests with `Expect: 100-continue` cause. */
  readonly expecting?: readonly string[];
  /**
   * By value, its assertions that hold for all that counts as true: `toBeTruthy`, `not.toBeFalsy`, and `ok` of
   * `assert.ok(response)`. A value that stands here is such an assertion where it is called itself.
   */
  readonly truthful?: Readonly<Record<string, readonly string[]>>;
  /**
   * A decorated handler answers with `fallback` by returning, unless it, its class or a parameter has one of these
   * decorators, or one of which the file does not show what it does.
   */
  readonly returning?: { readonly unless: readonly string[] };
  /** A handler may return content in the place of a response, which is sent with `fallback`. */
  readonly returnsContent?: true;
  /**
   * The document of a route lists its success by itself: whatever the program declares, or perhaps, with a plugin, where it
   * declares errors alone.
   */
  readonly listsSuccess?: 'always' | 'beside errors';
  /** Names of decorators and options, and tags, that leave a route out of the document: `{ hide: true }`. */
  readonly hides?: readonly string[];
  /** Tags of comments above a handler that declare a status in braces: `@throws {404} No such user`. */
  readonly codeTags?: readonly string[];
  /** How functions are handlers by a document that the program assigns to a member of them: `GET.apiDoc = { … }`. */
  readonly documentedBy?: DocumentedBy;
  /**
   * Tags of comments behind which the document of a route stands as YAML, with its path, its method and `responses`
   * (OpenAPI 3.1, 4.8.8): `@openapi`.
   */
  readonly documentTags?: readonly string[];
  /**
   * Tags of comments behind which a response of a route stands (`@return {User} 200 - The user`), in a comment that has the
   * route at the start of a line, or behind one of `routeTags`: `GET /users`.
   */
  readonly responseTags?: readonly string[];
  readonly routeTags?: readonly string[];
  /** How the methods of controllers are documented, whose routes another file registers. */
  readonly documentedActions?: DocumentedActions;
  /** Options that give a server a class of responses of the program's own. */
  readonly responseClasses?: readonly string[];
  /** Of a client: a regular expression for names and words by which a program shows that it asks other servers. */
  readonly client?: string;
  /**
   * Whole responses that are sent in the place of one that the handler acted on, if it returns or sends them: the name of
   * their adapter → any of its values, some of them, or only those that state another status than `fallback`.
   */
  readonly yieldsTo?: Readonly<Record<string, 'any' | 'another' | readonly string[]>>;
  /** Methods that give all responses a member of the program's own, whose name is among the arguments as text. */
  readonly decorators?: readonly string[];
  /**
   * When a response leaves: at a call that ends it, when the handler returns, when it is itself returned, or with what
   * the handler returns as its content.
   */
  readonly leaves: 'at its end' | 'on return' | 'when returned' | 'with the returned value';
  /**
   * What a client gets where a handler returns and has sent nothing: no answer at all, or an error of the framework's own
   * whatever the handler set. Absent where the framework sends the response, or where neither is sure.
   */
  readonly unanswered?: 'hangs' | 'fails';
  /** Statuses that are sent where a handler gives null, or one that is async gives nothing; absent: none surely is. */
  readonly sentWithNothing?: readonly number[];
  /** The status of a response for which the program names none, with content if that is another, and by method. */
  readonly fallback: {
    readonly status: number;
    readonly withContent?: number;
    /** It is sent as well where a call surely sends no content, or a handler gives null. */
    readonly empty?: true;
    readonly methods?: Readonly<Partial<Record<Method, number>>>;
  };
  readonly runtime: Runtime;
  /** Where a major version's runtime differs from `runtime`. The newest is assumed where none can be read. */
  readonly versions?: Readonly<Record<number, Runtime>>;
}

/** A framework as an adapter or a setting writes it. */
export type WrittenFramework<Value extends string = string> = Omit<
  Framework<Value>,
  'responses' | 'values'
> & {
  readonly values: Readonly<Record<Value, readonly WrittenOrigin<NoInfer<Value>>[]>>;
  readonly responses: readonly WrittenPattern<NoInfer<Value>>[];
};

/** Declares an adapter. A value name that is not declared in `values` is a compile error. */
export function defineFramework<const Value extends string>(
  framework: WrittenFramework<Value>,
): Framework<Value> {
  const values = Object.entries<readonly WrittenOrigin<Value>[]>(framework.values).map(
    ([value, origins]) => [value, origins.map(listedOrigin)],
  );
  return {
    ...framework,
    values: Object.fromEntries(values) as Framework<Value>['values'],
    responses: framework.responses.map(listed),
  };
}

/** The argument at `index`, counted from 0. */
export function argument(index: number): { readonly argument: number } {
  return { argument: index };
}

/** Property `name` of the object literal at argument `index`. */
export function property(
  index: number,
  name: string,
): { readonly argument: number; readonly property: string } {
  return { argument: index, property: name };
}

/** The right-hand side of the matched assignment. */
export const assigned = { assigned: true } as const;

/** The code that an API implies by itself, such as a redirect's 302. */
export function code(status: number): { readonly code: number } {
  return { code: status };
}

/** The property `name` of the object that a handler returns, or that is assigned. */
export function member(name: string): { readonly member: string } {
  return { member: name };
}
