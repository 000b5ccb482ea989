/** The calls of parameters: functions that a handler, or a function around it, was given. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../../syntax/definitions.ts';
import { unwrap, type FunctionNode } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';

/** `next()`, or `next.call(this)`, where `next` is a parameter. */
export interface ParameterCall {
  readonly call: TSESTree.CallExpression;
  /** The name of the parameter. */
  readonly name: string;
  /** The function that has the parameter. */
  readonly given: FunctionNode;
  /** Whether it is called by `call` or `apply`. */
  readonly isApplied: boolean;
}

/** The calls of parameters in a file. There are few of them, so that each can be looked at by itself. */
export const callsOfParameters = oncePer((file: SourceFile): readonly ParameterCall[] => {
  const { plainCalls, memberCalls } = file.index;
  const applied = ['call', 'apply'].flatMap((name) => memberCalls.get(name) ?? []);
  return [...plainCalls, ...applied].flatMap((call) => {
    const callee = unwrap(call.callee);
    const isApplied = callee.type === 'MemberExpression';
    const called = isApplied ? unwrap(callee.object) : callee;
    if (called.type !== 'Identifier') return [];
    const definition = definitionOf(called, file.sourceCode);
    return definition.kind === 'parameter'
      ? [{ call, name: called.name, given: definition.function, isApplied }]
      : [];
  });
});
