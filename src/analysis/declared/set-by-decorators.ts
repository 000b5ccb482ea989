/** The statuses of decorators that the document of a route lists, since they set them: `@SuccessResponse(302)`. */
import type { CodeRange } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { decoratorsOf, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { StatusValue } from '../status-value.ts';
import { rangesIn } from './parts.ts';

/** The decorators of a file that set statuses and document them. */
export class SetByDecorators {
  readonly #byDecorator: ReadonlyMap<Node | undefined, readonly Effect[]>;

  constructor({ byEffect }: SentSites) {
    const effects = [...byEffect.keys()].filter(({ pattern }) => pattern.declares === true);
    this.#byDecorator = groupedBy(effects, ({ match }) => [match.parent]);
  }

  /** The codes that decorators of a method add to its document; null where the file does not show one of them. */
  of({ parent }: FunctionNode): readonly CodeRange[] | null {
    const effects = decoratorsOf(parent).flatMap((each) => this.#byDecorator.get(each) ?? []);
    const all = effects.flatMap(({ statuses }) => statuses.map(codesOf));
    const known = all.flatMap((each) => (each === null ? [] : [each]));
    return known.length === all.length ? known.flat() : null;
  }
}

function codesOf(status: StatusValue): readonly CodeRange[] | null {
  return 'code' in status && Number.isInteger(status.code)
    ? [[status.code, status.code]]
    : rangesIn(status);
}
