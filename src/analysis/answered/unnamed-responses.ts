/** The ways by which a decorated handler may have its response although no adapter names them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { superclassesOf } from '../../syntax/class-methods.ts';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { armsOf, functionsIn, returnedExpressions } from '../../syntax/functions.ts';
import {
  callBy,
  enclosingClass,
  isThis,
  isWithin,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { annotationOf } from '../../syntax/type-members.ts';
import { walk } from '../../syntax/walk.ts';
import { isRequest, isResponse } from '../adapters/framework-value.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { decoratorCall, decoratorsOfParameter, isForeign } from '../registrations/decorators.ts';
import { isResponseMember } from '../responses/ways-to-response.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { callsInherited } from './inherited-members.ts';
import { setsUnknown } from './unknown-setters.ts';

/** The names of requests and of what has them, by which a response is reached. */
const leading = /^_?(?:req(?:uest)?|https?|host|context|executionContext)$/iu;

/** The ends of the names of types that are, or have, a request or a response. */
const messageType = /(?:Re[qs]|Request|Reply|Response|Message|Ctx|Context|Host|Http)$/u;

/**
 * Whether a method is given its response, or what leads to it, by a parameter with a decorator of the program's own, or
 * has it by its class: `this.request.res`, or gives a status to an object that no adapter knows.
 */
export function mayHaveResponse(
  handler: FunctionNode,
  framework: Framework,
  file: SourceFile,
): boolean {
  const owner = handler.parent.type === 'MethodDefinition' ? enclosingClass(handler) : null;
  if (owner === null) return false;
  const { sourceCode } = file;
  return (
    setsUnknown(file)(handler) ||
    superclassesOf(owner.parent, sourceCode).some(({ body }) => leadsToResponse(file)(body)) ||
    callsInherited(file)(framework)(owner) ||
    handler.params.some((parameter) =>
      decoratorsOfParameter(parameter).some(
        (each) =>
          isForeign(each, framework, file) &&
          (setsStatus(each, file) ||
            (!givesPlain(each, file) && !isPlainParameter(parameter, file))),
      ),
    )
  );
}

/** Whether methods of a class reach a response by `this`. */
const leadsToResponse = oncePer((file: SourceFile) =>
  oncePer((owner: TSESTree.ClassBody) => {
    const ways: Node[] = [];
    walk(owner, file.sourceCode.visitorKeys, (node) => {
      if (node.type === 'MemberExpression' && reachesResponse(node)) ways.push(node);
    });
    return ways.length > 0;
  }),
);

/** `this.request.res`, `const { res } = this.request`, and `answer(this.request)`, which hands the response on. */
function reachesResponse(member: TSESTree.MemberExpression): boolean {
  const names: string[] = [];
  for (let link: Node = member; !isThis(link); link = unwrap(link.object)) {
    if (link.type !== 'MemberExpression') return false;
    names.push(staticName(link) ?? '');
  }
  const [last = ''] = names;
  if (isResponseMember(last)) return callBy(member) === null;
  if (!leading.test(last)) return false;
  const { parent } = wrapped(member);
  if (parent?.type === 'MemberExpression' || parent == null) return false;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern')
    return !isApart(parent.id);
  return !isWritten(member) && parent.type !== 'ExpressionStatement';
}

/** The functions that a decorator of a parameter is made of, as far as the file shows them: `createParamDecorator(…)`. */
function functionsOf(decorator: TSESTree.Decorator, { sourceCode }: SourceFile) {
  const made = heldBy(decoratorCall(decorator), sourceCode);
  const maker = made && unwrap(made);
  if (maker?.type !== 'CallExpression') return [];
  return maker.arguments.flatMap((each) => functionsIn(each, sourceCode));
}

/** Whether the file shows that a decorator of a parameter gives a response its status. */
function setsStatus(decorator: TSESTree.Decorator, file: SourceFile): boolean {
  return functionsOf(decorator, file).some(
    ({ node }) =>
      setsUnknown(file)(node) ||
      effectsIn(file).some(
        ({ match, pattern }) => pattern.status !== undefined && isWithin(match, node),
      ),
  );
}

/** Whether the file shows that a decorator of a parameter gives a part of the request that is no way to the response. */
function givesPlain(decorator: TSESTree.Decorator, file: SourceFile): boolean {
  const functions = functionsOf(decorator, file);
  return (
    functions.length > 0 &&
    functions.every(({ node }) => {
      const returned = returnedExpressions(node, file.sourceCode.visitorKeys);
      return returned.length > 0 && returned.every((each) => isPart(each, file));
    })
  );
}

/** Whether an expression is data, or a part of another value that is no way to a response: `request.user`. */
function isPart(expression: Node, file: SourceFile): boolean {
  const node = unwrap(heldBy(unwrap(expression), file.sourceCode) ?? expression);
  const value = resolverOf(file).resolve(node);
  if (value !== null && (isResponse(value) || isRequest(value))) return false;
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true;
    case 'MemberExpression': {
      const name = staticName(node);
      return name !== null && !isResponseMember(name) && !leading.test(name);
    }
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
      return armsOf(node).every((arm) => isPart(arm, file));
    default:
      return false;
  }
}

/** Whether a parameter is no response and leads to none, as its type and its uses show. */
function isPlainParameter(parameter: Node, file: SourceFile): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (target.type === 'ObjectPattern') return isApart(target);
  if (target.type !== 'Identifier') return false;
  const value = resolverOf(file).resolve(target);
  if (value !== null && (isResponse(value) || isRequest(value))) return false;
  const uses = variableOf(target, file.sourceCode)?.references ?? [];
  const type = annotationOf(target);
  const isTyped = type !== undefined && isPlainType(type);
  return uses.every(({ identifier }) => isPlainUse(identifier, isTyped, file));
}

/** @param isTyped whether the type of the name shows that it is no response. */
function isPlainUse(use: Node, isTyped: boolean, file: SourceFile): boolean {
  const { parent } = wrapped(use);
  if (parent?.type !== 'MemberExpression') return isTyped;
  const name = staticName(parent);
  if (name === null || isResponseMember(name) || leading.test(name)) return false;
  const isActed = callBy(parent) !== null || isWritten(parent);
  return !isActed || (isTyped && !file.adapters.all.statusNames.has(name));
}

/** Whether a pattern takes no response, and nothing that leads to one: `{ id, email }`. */
function isApart({ properties }: TSESTree.ObjectPattern): boolean {
  return properties.every((member) => {
    const name = member.type === 'Property' ? staticName(member) : null;
    return name !== null && !isResponseMember(name) && !leading.test(name);
  });
}

function isPlainType(type: Node): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
      return false;
    case 'TSUnionType':
    case 'TSIntersectionType':
      return type.types.every(isPlainType);
    case 'TSTypeReference': {
      const { typeName } = type;
      const name = typeName.type === 'TSQualifiedName' ? typeName.right : typeName;
      return name.type === 'Identifier' && !messageType.test(name.name);
    }
    default:
      return true;
  }
}
