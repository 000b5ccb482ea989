/** What the server asks an editor for. */

/**
 * The settings of a document.
 * @param language the name that the editor has for its language, such as `javascriptreact`
 * @param folder the URI of the folder that is open in the editor
 */
export type Settings = (language: string, folder: string) => object;

/** Those keys of VS Code's settings.json that docs/editors.md names, and that the server is told of. */
export interface VsCodeSettings {
  readonly 'eslint.validate'?: readonly string[];
  readonly 'eslint.rules.customizations'?: readonly object[];
}

/** What the ESLint extension of VS Code makes of settings.json. */
export function fromVsCode(written: VsCodeSettings): Settings {
  const validated = written['eslint.validate'];
  return (language, folder) => ({
    // Without a list, the server looks whether the project's configuration has the file.
    validate: validated === undefined ? 'probe' : validated.includes(language) ? 'on' : 'off',
    run: 'onType',
    experimental: {},
    problems: {},
    options: {},
    rulesCustomizations: written['eslint.rules.customizations'] ?? [],
    nodePath: null,
    workspaceFolder: { uri: folder, name: 'project' },
    codeAction: {
      disableRuleComment: { enable: true, location: 'separateLine' },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: 'all' },
  });
}
