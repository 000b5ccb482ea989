import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

/** Where the types of syntax nodes are declared. */
const declarations = /\/(?:@typescript-eslint\/types|@types\/estree)\//u;

/** Nodes around an expression that do not change its value: `(node.id)!`. */
const wrappers = new Set([
  'ChainExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);

const unwrap = (node) => (wrappers.has(node.type) ? unwrap(node.expression) : node);
const wrapped = (node) => (wrappers.has(node.parent.type) ? wrapped(node.parent) : node);

const isNull = (node) => node.type === 'Literal' && node.raw === 'null';
const isUndefined = (node) =>
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'UnaryExpression' && node.operator === 'void');

/**
 * A lint rule for the plugin's own sources: some hosts give null for a field of a syntax node that is absent, others leave
 * it undefined, so that it may be asked for by truthiness, `?.`, `??` and `== null` only.
 */
export const absentFields = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      compared:
        'Compare with `== null`: some hosts give null for a field of a node that is absent, others leave it undefined.',
      defaulted: 'Use `??`: some hosts give null for a field of a node that is absent.',
      given: 'Give it as null (`?? null`): some hosts do for a field of a node that is absent.',
    },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    const partsOf = (type) => {
      const constraint = checker.getBaseConstraintOfType(type) ?? type;
      return constraint.isUnionOrIntersection() ? constraint.types.flatMap(partsOf) : [constraint];
    };
    const has = (type, flag) => partsOf(type).some(({ flags }) => (flags & flag) !== 0);
    const isSyntax = ({ symbol }) =>
      symbol?.declarations?.some((each) => declarations.test(each.getSourceFile().fileName));

    /** Whether values of a type are syntax nodes, with a field of a name that may be absent, as a flag says. */
    const hasOptional = (type, name, flag) =>
      partsOf(type)
        .filter(isSyntax)
        // The value of a literal may be null itself.
        .filter(({ symbol }) => name !== 'value' || !symbol.name.endsWith('Literal'))
        .some((part) => {
          const field = checker.getPropertyOfType(part, name);
          return field !== undefined && has(checker.getTypeOfSymbol(field), flag);
        });

    const nameOf = ({ computed }, key) => {
      if (key.type === 'Literal') return String(key.value);
      return !computed && key.type === 'Identifier' ? key.name : '';
    };
    const isTaken = (property, flag = ts.TypeFlags.Undefined) =>
      property.type === 'Property' &&
      property.parent.type === 'ObjectPattern' &&
      hasOptional(
        services.getTypeAtLocation(property.parent),
        nameOf(property, property.key),
        flag,
      );

    /** Whether an expression is a field that may be absent, or a name for such a field. */
    const isField = (expression, flag = ts.TypeFlags.Undefined) => {
      const node = unwrap(expression);
      if (node.type === 'MemberExpression')
        return hasOptional(
          services.getTypeAtLocation(node.object),
          nameOf(node, node.property),
          flag,
        );
      if (node.type === 'ConditionalExpression')
        return isField(node.consequent, flag) || isField(node.alternate, flag);
      return node.type === 'Identifier' && isNameOfField(node, flag);
    };
    const isNameOfField = (node, flag) => {
      const scope = context.sourceCode.getScope(node);
      const variable = scope.references.find(({ identifier }) => identifier === node)?.resolved;
      return (variable?.defs ?? []).some(({ node: definition, name }) => {
        if (name.parent.type === 'Property') return isTaken(name.parent, flag);
        return (
          definition.type === 'VariableDeclarator' &&
          definition.id === name &&
          definition.init !== null &&
          isField(definition.init, flag)
        );
      });
    };

    return {
      BinaryExpression(node) {
        const { left, operator, right } = node;
        if (operator !== '===' && operator !== '!==') return;
        for (const [one, other] of [
          [left, right],
          [right, left],
        ]) {
          const isTyped = one.type === 'UnaryExpression' && one.operator === 'typeof';
          const asksAbsence = isTyped ? other.value === 'undefined' : isUndefined(other);
          const isCompared =
            (asksAbsence && isField(isTyped ? one.argument : one)) ||
            (isNull(other) && isField(one, ts.TypeFlags.Null));
          if (isCompared) context.report({ node, messageId: 'compared' });
        }
      },
      AssignmentPattern(node) {
        if (isTaken(node.parent)) context.report({ node, messageId: 'defaulted' });
      },
      MemberExpression(node) {
        if (!isField(node)) return;
        const outer = wrapped(node);
        const given = checker.getContextualType(services.esTreeNodeToTSNodeMap.get(outer));
        const { parent } = outer;
        const isGiven =
          parent.type === 'ReturnStatement' ||
          (parent.type === 'ArrowFunctionExpression' && parent.body === outer) ||
          (parent.type === 'CallExpression' && parent.callee !== outer) ||
          (parent.type === 'Property' && parent.value === outer);
        if (
          isGiven &&
          given &&
          has(given, ts.TypeFlags.Undefined) &&
          !has(given, ts.TypeFlags.Null)
        )
          context.report({ node, messageId: 'given' });
      },
    };
  },
};
