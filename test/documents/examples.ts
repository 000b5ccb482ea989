/** The code in the pages of the rules. */

interface Section {
  /** The text of the second-level heading. */
  readonly title: string;
  readonly text: string;
}

/** The second-level sections of a page, in order. */
export function sectionsOf(page: string): readonly Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title, text: lines.join('\n') };
    });
}

export interface Example {
  readonly language: string;
  readonly code: string;
  /** The options of the rule, in the comment at the start of the block. */
  readonly options: Comment | undefined;
  /** The settings of the plugin, in a comment behind that of the options, or alone. */
  readonly settings: Comment | undefined;
}

type Comment = Readonly<Record<string, unknown>>;

/** The fenced blocks under a heading; none where the page lacks it. */
export function examplesUnder(page: string, title: string): readonly Example[] {
  const text = sectionsOf(page).find((section) => section.title === title)?.text ?? '';
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => {
    const [, options, settings] =
      /^(?:\/\* options: (\{.*\}) \*\/\n)?(?:\/\* settings: (\{.*\}) \*\/\n)?/.exec(code) ?? [];
    return { language, code, options: parsed(options), settings: parsed(settings) };
  });
}

function parsed(comment: string | undefined): Comment | undefined {
  return comment === undefined ? undefined : (JSON.parse(comment) as Comment);
}
