/** Responses that a handler begins and does not send: `return res.status(404);`. */
import type { Effect } from '../effects/effect.ts';
import type { UnfinishedResponse } from '../misused-responses.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { chainOf } from './chains.ts';
import { Surroundings } from './surroundings.ts';

/**
 * The unfinished responses of a file, in source order.
 * @param unfinished by effect: where its handler returns and has sent nothing.
 */
export function unfinishedResponses(
  unfinished: ReadonlyMap<Effect, Node>,
  file: SourceFile,
): readonly UnfinishedResponse[] {
  return [...unfinished]
    .map(([{ match, pattern, receiver }, end]) => {
      const { name, title, unanswered } = receiver.framework;
      return {
        framework: { name, title },
        node: chainOf(match),
        end,
        hangs: unanswered === 'hangs',
        sending: pattern.returns === receiver.value ? sendingMethod(receiver) : null,
        get faked() {
          return new Surroundings(match, file).isFaked;
        },
      };
    })
    .sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** The method that sends a response as it is, without content of its own. */
function sendingMethod({ framework, value }: Effect['receiver']): string | null {
  for (const pattern of framework.responses) {
    if (!('call' in pattern) || pattern.on !== value || pattern.ends !== true) continue;
    const { call, content, status, where } = pattern;
    const isPlain = status === undefined && where === undefined;
    if (isPlain && content !== undefined && 'none' in content && content.none === 'omit')
      return call[0] ?? null;
  }
  return null;
}
