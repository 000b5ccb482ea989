/** Answers by which a program says no more than that it got a request, or is up. */
import type { SentSite } from '../../analysis/status-site.ts';
import { ancestors, isFunction, staticName, type FunctionNode } from '../../syntax/nodes.ts';

const words = /^(?:webhooks?|health|liveness|readiness|heartbeat)|^(?:ping|live|ready|alive)z?$/iu;

/**
 * Whether 200 says of a request that it was received, or that a server is up, whatever became of the rest: by the path of
 * its route, or by the name of the file, class or function.
 */
export function isAcknowledging(
  { node, route }: SentSite,
  { filename, cwd = '' }: { readonly filename: string; readonly cwd?: string | undefined },
): boolean {
  // Above the project, a folder may have any name.
  const path = filename.startsWith(cwd) ? filename.slice(cwd.length) : filename;
  const names = [...ancestors(node)].flatMap((around) => {
    if (around.type === 'ClassDeclaration') return around.id?.name ?? [];
    return isFunction(around) ? (nameOf(around) ?? []) : [];
  });
  return [route?.path ?? '', path, ...names].some((name) =>
    wordsOf(name).some((word) => words.test(word)),
  );
}

/** The name of a function, or of the variable or member that it is the value of: `exports.webhook = …`. */
function nameOf({ id, parent }: FunctionNode): string | null {
  if (id != null) return id.name;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' ? staticName(parent.left) : null;
    case 'MethodDefinition':
    case 'Property':
      return staticName(parent);
    default:
      return null;
  }
}

/** `['stripe', 'webhook', 'ts']` of `stripeWebhook.ts`; `web-hook` is one word. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '/')
    .replaceAll(/web[-_/]hook/giu, 'webhook')
    .split(/[^A-Za-z\d]+/u);
}
