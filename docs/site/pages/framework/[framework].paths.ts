import { frameworks } from '../../../../src/frameworks/index.ts';
import { renderFrameworkPage } from '../../../../test/documents/framework-page.ts';
import { fromFolder } from '../../data/from-folder.ts';
import { rulesShownWith } from '../../data/rule-facts.ts';

/** A page for each framework. */
export default {
  paths: () =>
    frameworks.map((framework) => ({
      params: { framework: framework.name },
      content: fromFolder(renderFrameworkPage(framework, rulesShownWith(framework.name))),
    })),
};
