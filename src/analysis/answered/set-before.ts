/** Functions that run before handlers, and may set the status that a framework sends for these. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { enclosingFunctions, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { callsOfParameters } from '../around/called-parameters.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { codeGiven, isGivenAway } from './given-code.ts';

/**
 * Whether a function that is registered for all methods, before a handler, may set the status of its response:
 * `app.use((req, res, next) => { res.status(201); next(); })`. Packages are no program's own way to answer; functions of
 * other files may do so.
 */
export function mayBeSetBefore(
  { place, framework }: Pick<Registration, 'place' | 'framework'>,
  file: SourceFile,
): boolean {
  const call = unwrap(place);
  if (framework === null || call.type !== 'CallExpression') return false;
  return firstSetting(file)(framework) < call.range[1];
}

/** Whether a file registers a function for all methods, such as one of a package that redirects to a login. */
export function hasMiddleware({ framework }: Registration, file: SourceFile): boolean {
  return framework !== null && isWithMiddleware(file)(framework);
}

const isWithMiddleware = oncePer((file: SourceFile) =>
  oncePer((framework: Framework) => registeredForAll(framework, file).length > 0),
);

/** The calls that register a function for all methods of requests: `app.use(own)`. */
function registeredForAll(framework: Framework, file: SourceFile) {
  return namesForAll(framework)
    .flatMap((name) => file.index.memberCalls.get(name) ?? [])
    .filter((call) => isOf(call, framework, file));
}

/** Where the first registration of a function ends that may set a status; infinity where there is none. */
const firstSetting = oncePer((file: SourceFile) =>
  oncePer((framework: Framework): number => {
    const setting = registeredForAll(framework, file).filter((call) =>
      call.arguments.some((each) => maySetStatus(each, file)),
    );
    const given = nodesOfType('CallExpression', file.sourceCode).filter((call) =>
      isGivenAway(call, file),
    );
    return Math.min(...[...setting, ...given].map(({ range }) => range[1]), Infinity);
  }),
);

/** The methods that register a function for all methods of requests. */
function namesForAll({ routes = [] }: Framework): readonly string[] {
  const names = routes.flatMap(({ call = {}, description }) =>
    description === undefined
      ? Object.entries(call).flatMap(([name, methods]) => (methods === 'any' ? name : []))
      : [],
  );
  return [...new Set(names)];
}

function isOf({ callee }: TSESTree.CallExpression, { name }: Framework, file: SourceFile): boolean {
  const member = unwrap(callee);
  if (member.type !== 'MemberExpression') return false;
  const router = resolverOf(file).resolve(member.object);
  return router === null || router.framework.name === name;
}

function maySetStatus(argument: Node, file: SourceFile): boolean {
  const { functions, isUnseen } = codeGiven(argument, file);
  return isUnseen || functions.some((each) => settersIn(file).has(each));
}

/** The functions that name a status which is no error, or one that is not known, and call the next one. */
const settersIn = oncePer((file: SourceFile): ReadonlySet<Node> => {
  const calling = new Set<Node>(
    callsOfParameters(file).flatMap(({ call }) => [...enclosingFunctions(call)]),
  );
  const naming = effectsIn(file).filter(
    ({ pattern, codes }) =>
      pattern.status !== undefined &&
      pattern.role !== 'declare' &&
      codes.some((code) => !(code >= 400)),
  );
  const setters = naming.flatMap(({ match }) => [...enclosingFunctions(match)]);
  return new Set(setters.filter((each) => calling.has(each)));
});
