/** What the ESLint extension of VS Code makes of settings.json for its server. */

/** The settings that the pages name. */
export interface VsCodeSettings {
  readonly 'eslint.validate'?: readonly string[];
  readonly 'eslint.rules.customizations'?: readonly {
    readonly rule: string;
    readonly severity: string;
  }[];
  readonly 'eslint.codeActionsOnSave.mode'?: string;
  readonly 'editor.codeActionsOnSave'?: Readonly<Record<string, string>>;
}

/**
 * @param language the identifier of the document's language, such as `javascriptreact`
 * @param folder the URI of the folder that is open in the editor
 */
export function serverSettings(settings: VsCodeSettings, language: string, folder: string) {
  const validated = settings['eslint.validate'];
  return {
    // Without a list, the extension has the server look whether the project's configuration has the file.
    validate: validated === undefined ? 'probe' : validated.includes(language) ? 'on' : 'off',
    run: 'onType',
    experimental: {},
    problems: {},
    options: {},
    rulesCustomizations: settings['eslint.rules.customizations'] ?? [],
    nodePath: null,
    workspaceFolder: { uri: folder, name: 'project' },
    codeAction: {
      disableRuleComment: { enable: true, location: 'separateLine' },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: settings['eslint.codeActionsOnSave.mode'] ?? 'all' },
  };
}
