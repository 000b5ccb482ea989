/** Markdown whose links start in docs/, for a page in a folder of it. */
export function fromFolder(markdown: string): string {
  return markdown.replaceAll(/\]\((?=[\w-]+(?:\/[\w-]+)?\.md)/gu, '](../');
}
