/** The ESLint server of VS Code, which other editors run as well, and an editor that speaks to it over stdio. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromVsCode, type Settings } from './settings.ts';

const server = fileURLToPath(
  import.meta.resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server'),
);

/** The names of languages in VS Code, by the ending of a file; of the others, the ending is the name. */
const languages: Readonly<Record<string, string>> = {
  cjs: 'javascript',
  js: 'javascript',
  jsx: 'javascriptreact',
  md: 'markdown',
  mjs: 'javascript',
  ts: 'typescript',
  tsx: 'typescriptreact',
};

const languageOf = (file: string) => {
  const ending = extname(file).slice(1);
  return languages[ending] ?? ending;
};

/** What the server says in its log when all is well. */
const usual = /^ESLint (?:server running in|library loaded from)/u;

const capabilities: lsp.ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['quickfix', 'source.fixAll.eslint'] },
      },
    },
  },
};

/** What the server asks the editor to do when a command is run. */
interface Asked {
  readonly edit: lsp.WorkspaceEdit | null;
  /** The page to open. */
  readonly page: string | null;
}

/** An editor with folders open, and the server that it has started. */
export class Editor {
  /** The settings for a language in a folder. The server asks for them when it first sees a document. */
  settings: Settings = fromVsCode({});
  /** What the server has complained of. */
  readonly complaints: string[] = [];
  readonly #folders: readonly string[];
  readonly #process;
  readonly #connection: lsp.MessageConnection;
  /** The languages of the documents that are open, by URI. */
  readonly #languages = new Map<string, string>();
  #asked: Asked = { edit: null, page: null };

  private constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => pathToFileURL(folder).href);
    this.#process = spawn(process.execPath, [server, '--stdio']);
    this.#process.stderr.on('data', (text: Buffer) => this.complaints.push(text.toString()));
    this.#connection = lsp.createMessageConnection(this.#process.stdout, this.#process.stdin);
  }

  /** @param folders the paths of the folders that are open, none of them within another */
  static async start(...folders: readonly string[]): Promise<Editor> {
    const editor = new Editor(folders);
    const connection = editor.#connection;
    connection.onNotification(lsp.LogMessageNotification.type, ({ message }) => {
      if (!usual.test(message)) editor.complaints.push(message);
    });
    connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '' }) => editor.#settingsOf(scopeUri)),
    );
    connection.onRequest(lsp.ApplyWorkspaceEditRequest.type, ({ edit }) => {
      editor.#asked = { ...editor.#asked, edit };
      return { applied: true };
    });
    connection.onRequest('eslint/openDoc', ({ url }: { readonly url: string }) => {
      editor.#asked = { ...editor.#asked, page: url };
      return {};
    });
    // The server has more requests of its own, such as `eslint/probeFailed`; an editor may do nothing about them.
    connection.onRequest(() => null);
    connection.listen();
    await connection.sendRequest(lsp.InitializeRequest.method, {
      processId: process.pid,
      workspaceFolders: editor.#folders.map((uri) => ({ uri, name: uri })),
      capabilities,
    } satisfies Partial<lsp.InitializeParams>);
    await connection.sendNotification(lsp.InitializedNotification.type, {});
    return editor;
  }

  #settingsOf(uri: string): object {
    const folder = this.#folders.find((folder) => uri.startsWith(folder)) ?? this.#folders[0] ?? '';
    return this.settings(this.#languages.get(uri) ?? '', folder);
  }

  /** Opens a text under the path of a file, which need not exist, or under a URI. */
  async open(file: string, text: string, language = languageOf(file)): Promise<OpenDocument> {
    const uri = /^\w{2,}:/u.test(file) ? file : pathToFileURL(file).href;
    const document = TextDocument.create(uri, language, 1, text);
    this.#languages.set(uri, language);
    await this.#connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: language, version: 1, text },
    });
    return new OpenDocument(this, this.#connection, document);
  }

  /** Tells the server that a file has changed on the disk, as an editor does for configurations and package.json. */
  async changed(file: string): Promise<void> {
    await this.#connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(file).href, type: lsp.FileChangeType.Changed }],
    });
  }

  /** Runs the command of an action. */
  async run({ command }: lsp.CodeAction): Promise<Asked> {
    this.#asked = { edit: null, page: null };
    if (command) await this.#connection.sendRequest(lsp.ExecuteCommandRequest.type, command);
    return this.#asked;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(lsp.ShutdownRequest.type);
    await this.#connection.sendNotification(lsp.ExitNotification.type);
    await once(this.#process, 'exit');
  }
}

/** A document that is open in an editor. Its text is what the user sees, saved or not. */
export class OpenDocument {
  readonly #editor: Editor;
  readonly #connection: lsp.MessageConnection;
  #document: TextDocument;

  constructor(editor: Editor, connection: lsp.MessageConnection, document: TextDocument) {
    this.#editor = editor;
    this.#connection = connection;
    this.#document = document;
  }

  get text(): string {
    return this.#document.getText();
  }

  textAt(range: lsp.Range): string {
    return this.#document.getText(range);
  }

  /** Replaces the text, without saving it. */
  async type(text: string): Promise<void> {
    const { uri, version } = this.#document;
    const contentChanges = [{ text }];
    this.#document = TextDocument.update(this.#document, contentChanges, version + 1);
    await this.#connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    await this.#connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.#document.uri },
    });
  }

  async diagnostics(): Promise<lsp.Diagnostic[]> {
    const report = await this.#connection.sendRequest(lsp.DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.#document.uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /**
   * The menu of quick fixes for a diagnostic, without the entries that disable the rule: each title with the text
   * after it, or with the page that it opens. The document stays as it is.
   */
  async menu(diagnostic: lsp.Diagnostic | undefined): Promise<[title: string, result: string][]> {
    if (diagnostic === undefined) return [];
    const actions = await this.#actions('quickfix', diagnostic.range, [diagnostic]);
    const entries: [string, string][] = [];
    for (const action of actions.filter(({ title }) => !title.startsWith('Disable '))) {
      const { edit, page } = await this.#editor.run(action);
      entries.push([action.title, page ?? this.#after(edit)]);
    }
    return entries;
  }

  /** The text after all problems that can be fixed are, as it is done on saving. */
  async afterFixAll(): Promise<string> {
    const range = { start: { line: 0, character: 0 }, end: this.#document.positionAt(Infinity) };
    const [action] = await this.#actions('source.fixAll.eslint', range, []);
    return this.#after(action?.edit ?? null);
  }

  #after(edit: lsp.WorkspaceEdit | null): string {
    const changes = (edit?.documentChanges ?? []).filter(lsp.TextDocumentEdit.is);
    const edits = changes.flatMap(({ edits }) => edits).filter(lsp.TextEdit.is);
    return TextDocument.applyEdits(this.#document, edits);
  }

  async #actions(
    kind: lsp.CodeActionKind,
    range: lsp.Range,
    diagnostics: lsp.Diagnostic[],
  ): Promise<lsp.CodeAction[]> {
    const actions = await this.#connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument: { uri: this.#document.uri },
      range,
      context: { diagnostics, only: [kind] },
    });
    return (actions ?? []).filter(lsp.CodeAction.is);
  }
}
