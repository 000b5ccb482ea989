/** Functions that run before handlers, and may set the status that a framework sends for these. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { isWithin, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
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
  return setting(file)(framework).some((each) => each !== call && each.range[1] < call.range[1]);
}

/** The registrations of functions that may set a status. */
const setting = oncePer((file: SourceFile) =>
  oncePer((framework: Framework): readonly TSESTree.CallExpression[] => [
    ...namesForAll(framework)
      .flatMap((name) => file.index.memberCalls.get(name) ?? [])
      .filter(
        (call) =>
          isOf(call, framework, file) && call.arguments.some((each) => maySetStatus(each, file)),
      ),
    ...nodesOfType('CallExpression', file.sourceCode).filter((call) => isGivenAway(call, file)),
  ]),
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
  return isUnseen || functions.some((each) => setsStatus(each, file));
}

/** Whether a function names a status that is no error, or one that is not known, and calls the next one. */
function setsStatus(called: FunctionNode, file: SourceFile): boolean {
  return (
    callsOfParameters(file).some(({ call }) => isWithin(call, called)) &&
    effectsIn(file).some(
      ({ match, pattern, codes }) =>
        pattern.status !== undefined &&
        pattern.role !== 'declare' &&
        isWithin(match, called) &&
        codes.some((code) => !(code >= 400)),
    )
  );
}
