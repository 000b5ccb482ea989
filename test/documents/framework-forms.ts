/** The patterns of adapters, spelt as the programs spell them: `res.status()`. */
import {
  forTrigger,
  type BirthOrigin,
  type FieldSlot,
  type Framework,
  type MethodsServed,
  type ResponsePattern,
  type Role,
  type RoutePattern,
  type StatusSlot,
  type Subject,
} from '../../src/frameworks/language/framework.ts';
import { partOf } from '../../src/analysis/adapters/sides.ts';
import { code } from './markdown.ts';

/** The imports, types or settings by which a file shows that it uses the framework. */
export function signsOf({
  packages,
  values,
  conventional,
  files,
  ...framework
}: Framework): readonly string[] {
  const origins = (Object.values(values) as readonly (readonly BirthOrigin[])[]).flat();
  const globals = origins.flatMap((origin) =>
    'global' in origin && !('listed' in origin) ? origin.global : [],
  );
  const automatic = origins.some((origin) => 'listed' in origin);
  const names = framework.handlers?.[0]?.parameters.map((value) =>
    value === null || value === 'next' ? value : framework.parameterNames?.[value]?.[0],
  );
  const shape = code(`(${(names ?? []).filter(Boolean).join(', ')})`);
  return [
    ...packages.map(code),
    ...globals.map((name) => `the global ${code(name)}`),
    ...(automatic ? ['names that its build imports'] : []),
    ...(origins.some((origin) => 'everywhere' in origin) ? ['the names of its members'] : []),
    ...(files === undefined ? [] : ['the place of the file']),
    ...origins.flatMap((origin) => ('class' in origin ? ['error classes of the file'] : [])),
    ...origins.flatMap((origin) =>
      'className' in origin ? ['error classes that are given a named constant'] : [],
    ),
    ...(conventional === undefined
      ? []
      : [`handlers ${shape}${conventional === 'in a route' ? ' of a route' : ''}`]),
  ];
}

/** Every form in which the framework takes a status that a program writes. */
export function writtenForms(framework: Framework): readonly string[] {
  return formsWith(
    framework,
    ({ role, status = [] }) =>
      role !== 'declare' && status.some((slot) => !('code' in slot) && !('named' in slot)),
  );
}

/** Every form by which a route declares a status. */
export function declaredForms(framework: Framework): readonly string[] {
  return formsWith(framework, ({ role, status }) => role === 'declare' && status !== undefined);
}

/** Every form that implies a code, with the code. */
export function impliedForms(framework: Framework): readonly string[] {
  const sent = framework.responses.filter(({ role }) => role !== 'declare');
  const forms = sent.flatMap((pattern) =>
    (pattern.status ?? []).flatMap((slot) => {
      if ('named' in slot)
        return Object.entries(slot.named).map(
          ([name, status]) => `${code(namedForm(framework, pattern, name))} ${status}`,
        );
      return 'code' in slot
        ? patternForms(framework, pattern).map((form) => `${code(form)} ${slot.code}`)
        : [];
    }),
  );
  return [...new Set(forms)];
}

/** Whether a framework sends statuses: clients and test libraries only read them. */
export function isSending(framework: Framework): boolean {
  return partOf(framework, 'sending').length > 0;
}

/** Whether an adapter is about answers or their status, and not only about documents of them. */
export function isAnswering({ responses }: Framework): boolean {
  return responses.some(({ role, status }) => role !== 'declare' && status !== undefined);
}

/** Every form that reads the status of a response. */
export function readForms(framework: Framework): readonly string[] {
  return formsWith(framework, (pattern) => 'read' in pattern);
}

/** Every form in which a test expects or fakes a status. */
export function toldForms(framework: Framework, role: Role): readonly string[] {
  return formsWith(framework, (pattern) => pattern.role === role);
}

/** Every form that gives content. */
export function contentForms(framework: Framework): readonly string[] {
  const returned = framework.leaves === 'with the returned value' ? ['return …'] : [];
  return [
    ...formsWith(framework, ({ content }) => content !== undefined && !('never' in content)),
    ...returned.map(code),
  ];
}

/** Every form that sets fields. */
export function fieldForms(framework: Framework): readonly string[] {
  return formsWith(framework, ({ fields }) =>
    (fields ?? []).some((slot: FieldSlot) => 'object' in slot || 'name' in slot),
  );
}

/** How routes are declared, and for which methods. */
export function routeForms(framework: Framework): readonly string[] {
  const { routes = [], exports = {}, files, routeObjects } = framework;
  return [
    ...new Set([
      ...routes.flatMap((route) => registrationForms(framework, route)),
      ...Object.keys(exports).map((name) => code(`export ${name}`)),
      ...(files === undefined ? [] : ['the name of the file']),
      ...(routeObjects === undefined ? [] : [code('{ method, path, handler }')]),
    ]),
  ];
}

function registrationForms(
  framework: Framework,
  { on, call, decorate, description }: RoutePattern,
): readonly string[] {
  if (decorate) return Object.keys(decorate).map((name) => code(`@${name}()`));
  const receiver = receiverOf(framework, on);
  if (call === undefined) return [code(`${receiver}()`)];
  const described = description === undefined ? '' : '{ method, … }';
  const single = Object.keys(call).filter((name) => !isVerb(call[name]));
  const verbs = Object.keys(call).filter((name) => isVerb(call[name]));
  return [
    ...(verbs.length > 0 ? [code(`${receiver}.${verbs.join('|')}()`)] : []),
    ...single.map((name) => code(`${receiver}.${name}(${described})`)),
  ];
}

function isVerb(methods: MethodsServed | undefined): boolean {
  return methods !== undefined && methods !== 'any';
}

function formsWith(
  framework: Framework,
  test: (pattern: ResponsePattern) => boolean,
): readonly string[] {
  const forms = framework.responses.filter(test).flatMap((each) => patternForms(framework, each));
  return [...new Set(forms)].map(code);
}

/** The forms of a pattern in programs, by its trigger. */
function patternForms(framework: Framework, pattern: ResponsePattern): readonly string[] {
  const receiver = receiverOf(framework, pattern.on);
  const names = namesOf(framework, pattern.on);
  return forTrigger<readonly string[]>(
    {
      call: ({ call, asserts }) =>
        call.map((name) => `${asserts?.begun ? begun(asserts) : receiver}.${name}()`),
      assign: ({ assign, status }) => {
        const members = membersIn(status);
        const given = members.length === 0 ? '' : ` { ${members.join(', ')} }`;
        return assign.map((name) => `${receiver}.${name} =${given}`);
      },
      invoke: () => names.map((name) => `${name}()`),
      construct: () => names.map((name) => `new ${name}()`),
      decorate: () => names.map((name) => `@${name}()`),
      returned: ({ status }) => [returnedForm(status)],
      render: () => names.map((name) => `<${name}>`),
      described: ({ status = [] }) =>
        status.flatMap((slot) =>
          'member' in slot ? [describedForm(slot.member, 'keys' in slot)] : [],
        ),
      thrown: ({ status }) => [`throw { ${membersIn(status).join(', ')} }`],
      read: ({ read, called }) => read.map((name) => `${receiver}.${name}${called ? '()' : ''}`),
    },
    pattern,
  );
}

/** `{ schema: { response: { [status]: … } } }`, of the path `schema.response`; `{ status: … }` of a status without keys. */
function describedForm(path: string, isKeyed: boolean): string {
  const names = path.split('.').map((name) => (/\W/u.test(name) ? `'${name}'` : name));
  const status = isKeyed ? '{ [status]: … }' : '…';
  return names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, status);
}

/** `return { status }`, `return [status]` or `return status`. */
function returnedForm(status: readonly StatusSlot[] = []): string {
  if (status.some((slot) => 'item' in slot)) return 'return [status]';
  if (status.some((slot) => 'result' in slot)) return 'return status';
  return `return { ${membersIn(status).join(', ')} }`;
}

/** The beginning of an assertion on a status or on a response: `expect(status)…`. */
function begun({ whole, property }: Subject): string {
  return `expect(${whole === true || property !== undefined ? 'response' : 'status'})…`;
}

/** The form of a pattern whose name implies a code: `createError.notFound()`. */
function namedForm(framework: Framework, pattern: ResponsePattern, name: string): string {
  if ('call' in pattern) return `${receiverOf(framework, pattern.on)}.${name}()`;
  return 'construct' in pattern ? `new ${name}()` : `${name}()`;
}

function membersIn(slots: readonly StatusSlot[] = []): readonly string[] {
  return slots.flatMap((slot) => ('member' in slot ? [slot.member] : []));
}

/** The names of a value in programs: of its export, its global, its class or its property. */
function namesOf(framework: Framework, value: string): readonly string[] {
  const origins = framework.values[value] ?? [];
  const names = origins.flatMap((origin) => {
    if ('export' in origin)
      return origin.export.map((name) => (name === 'default' ? camel(framework, value) : name));
    if ('global' in origin) return origin.global;
    if ('everywhere' in origin) return origin.everywhere.map((name) => `….${name}`);
    if ('class' in origin || 'className' in origin) return ['ApiError'];
    return 'property' in origin ? origin.property : [];
  });
  return names.length > 0 ? [...new Set(names)] : [value];
}

function camel({ name }: Framework, value: string): string {
  return value === name ? name : value;
}

/** The usual name of a value in programs: `res`, `ctx.response`. */
function receiverOf(framework: Framework, value: string): string {
  const [name] = framework.parameterNames?.[value] ?? [];
  if (name !== undefined) return name;
  for (const origin of framework.values[value] ?? [])
    if ('property' in origin && origin.on !== value)
      return `${receiverOf(framework, origin.on)}.${origin.property[0] ?? ''}`;
  return value === 'response' ? 'res' : value;
}
