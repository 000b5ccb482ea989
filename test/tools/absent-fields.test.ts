import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RuleTester } from '@typescript-eslint/rule-tester';
import type { TSESLint } from '@typescript-eslint/utils';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

type Messages = 'compared' | 'defaulted' | 'given';

const { absentFields } = createRequire(import.meta.url)('./absent-fields.mjs') as {
  readonly absentFields: TSESLint.RuleModule<Messages>;
};

const tester = new RuleTester({
  languageOptions: {
    parserOptions: {
      projectService: { allowDefaultProject: ['*.ts'] },
      tsconfigRootDir: join(import.meta.dirname, '../..'),
    },
  },
});

/** A module with the names of some nodes, in which the statement stands. */
const within = (text: string) => `import type { TSESTree } from '@typescript-eslint/utils';
declare const node: TSESTree.Node;
declare const property: TSESTree.PropertyDefinition;
declare const body: TSESTree.ClassDeclaration;
declare const call: TSESTree.CallExpression | undefined;
declare const own: { name?: string; node?: TSESTree.Node };
declare function take(node: TSESTree.Node | undefined): void;
declare function takeAny(node: TSESTree.Node | null | undefined): void;
${text}`;

const reported = (messageId: Messages) => (text: string) => ({
  code: within(text),
  errors: [{ messageId }],
});

tester.run('absent-fields', absentFields, {
  valid: [
    'property.typeAnnotation == null;',
    'if (!property.typeAnnotation) take(node);',
    'property.typeAnnotation ?? null;',
    'property.typeAnnotation?.type;',
    'property.value == null;',
    "node.type === 'Literal' && node.value === null;",
    'own.name === undefined;',
    'own.node === undefined;',
    'call?.callee === undefined;',
    'call?.arguments[0] === undefined;',
    'const [first] = call?.arguments ?? []; first === undefined;',
    'const { name = "" } = own;',
    'const { typeAnnotation } = property; typeAnnotation == null;',
    'const annotation = property.typeAnnotation ?? undefined; annotation === undefined;',
    'takeAny(node.parent);',
    'take(own.node);',
    'take(node.parent ?? undefined);',
    'const f = (): TSESTree.Node | null => property.typeAnnotation ?? null;',
  ].map((text) => ({ code: within(text) })),
  invalid: [
    ...[
      'property.typeAnnotation === undefined;',
      'undefined !== property.typeAnnotation;',
      "property['typeAnnotation'] === undefined;",
      'property.typeAnnotation! === undefined;',
      '(property.typeAnnotation as unknown) === undefined;',
      'property.typeAnnotation === void 0;',
      "typeof property.typeAnnotation === 'undefined';",
      'call?.typeArguments === undefined;',
      'property.value === null;',
      'const { superClass } = body; null !== superClass;',
      'node.parent !== undefined;',
      "node.type === 'ExpressionStatement' && node.directive !== undefined;",
      'const { typeAnnotation } = property; typeAnnotation === undefined;',
      'const { typeAnnotation: type } = property; type === undefined;',
      'const annotation = property.typeAnnotation; annotation === undefined;',
      'const annotation = property.typeAnnotation; const same = annotation; same === undefined;',
      'const annotation = own.name ? property.typeAnnotation : undefined; annotation === undefined;',
      'for (const { typeAnnotation } of [property]) typeAnnotation === undefined;',
      'const f = ({ parent }: TSESTree.Node) => parent === undefined;',
      'const f = <T extends TSESTree.Node>(one: T) => one.parent === undefined;',
    ].map(reported('compared')),
    ...[
      'const { typeAnnotation = null } = property;',
      'const f = ({ parent = node }: TSESTree.Node) => parent;',
    ].map(reported('defaulted')),
    ...[
      'take(node.parent);',
      'const f = (): TSESTree.Node | undefined => property.typeAnnotation;',
      'function f(): TSESTree.Node | undefined { return node.parent; }',
      'const held: { node: TSESTree.Node | undefined } = { node: node.parent };',
    ].map(reported('given')),
  ],
});
