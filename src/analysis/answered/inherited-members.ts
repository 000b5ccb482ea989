/** Members that a class has from one of another file, by which it may reach a response that its own file does not show. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { methodOf } from '../../syntax/class-methods.ts';
import { callBy, isThis, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import type { SourceFile } from '../input/source-file.ts';
import { extendsUnseen } from '../registrations/decorated-elsewhere.ts';

/** Whether a class calls a method of a class of another file, which is none of the framework's, or hands itself to a function. */
export const callsInherited = oncePer((file: SourceFile) =>
  oncePer((framework: Framework) =>
    oncePer(({ parent: owner }: TSESTree.ClassBody): boolean => {
      const { sourceCode } = file;
      if (!extendsUnseen(owner, framework, file)) return false;
      const isOwn = (name: string | null) =>
        name !== null && methodOf(owner, name, sourceCode) !== null;
      const uses: Node[] = [];
      walk(owner.body, sourceCode.visitorKeys, (node) => {
        if (
          node.type === 'MemberExpression'
            ? isCalled(node) && !isOwn(staticName(node))
            : isWhole(node)
        )
          uses.push(node);
      });
      return uses.length > 0;
    }),
  ),
);

/** `this.created()`, `super.created()` */
function isCalled(member: TSESTree.MemberExpression): boolean {
  const object = unwrap(member.object);
  return callBy(member) !== null && (object.type === 'Super' || isThis(object));
}

/** `created(this)`, `const { created } = this` */
function isWhole(node: Node): boolean {
  const { parent } = node;
  if (!isThis(node)) return false;
  return parent?.type === 'CallExpression' || parent?.type === 'VariableDeclarator';
}
