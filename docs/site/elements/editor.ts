/** Editors of code, on CodeMirror. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Action, type Diagnostic } from '@codemirror/lint';
import { Compartment, type EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import type { Linter } from 'eslint';
import type { Language } from '../playground/protocol.ts';

/** The language of an editor's text. */
export type Syntax = Language | 'json';

interface Given {
  readonly parent: Element;
  readonly text: string;
  readonly syntax: Syntax;
  /** The name of the editor for screen readers. */
  readonly label: string;
  readonly changed: (text: string) => void;
}

/** What an editor of code needs, without what a reader of an example has no use for, such as a search. */
const setup = [
  lineNumbers(),
  highlightActiveLineGutter(),
  history(),
  drawSelection(),
  bracketMatching(),
  highlightActiveLine(),
  keymap.of([...defaultKeymap, ...historyKeymap]),
];

/** An editor of one text. */
export class Editor {
  readonly #view: EditorView;
  readonly #syntax = new Compartment();

  constructor({ parent, text, syntax, label, changed }: Given) {
    this.#view = new EditorView({
      parent,
      doc: text,
      extensions: [
        ...setup,
        lintGutter(),
        // The colours stand in the stylesheet, for light and dark.
        syntaxHighlighting(classHighlighter),
        this.#syntax.of(languageOf(syntax)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) changed(state.doc.toString());
        }),
      ],
    });
  }

  /** Replaces the whole text, where it is another one. */
  write(text: string, syntax: Syntax): void {
    const { doc } = this.#view.state;
    this.#view.dispatch({
      effects: this.#syntax.reconfigure(languageOf(syntax)),
      ...(doc.toString() === text ? {} : { changes: { from: 0, to: doc.length, insert: text } }),
    });
  }

  /** Replaces a part of the text. */
  replace([from, to]: readonly [number, number], insert: string): void {
    this.#view.dispatch({ changes: { from, to, insert } });
    this.#view.focus();
  }

  /** Selects a part of the text, and shows it. */
  select(from: number, to: number): void {
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Selects what a message is about. */
  reveal(message: Linter.LintMessage): void {
    this.select(...rangeOf(message, this.#view.state));
  }

  /** Underlines what messages are about, and offers their corrections. */
  show(messages: readonly Linter.LintMessage[]): void {
    const { state } = this.#view;
    const diagnostics = messages.map((message) => this.#diagnosticOf(message, state));
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  #diagnosticOf(message: Linter.LintMessage, state: EditorState): Diagnostic {
    const [from, to] = rangeOf(message, state);
    return {
      from,
      to,
      severity: message.severity === 2 ? 'error' : 'warning',
      source: message.ruleId ?? 'parser',
      message: message.message,
      actions: correctionsOf(message).map(({ title, edit }): Action => ({
        name: title,
        apply: () => {
          this.replace(edit.range, edit.text);
        },
      })),
    };
  }
}

/** The offsets at which the place of a message begins and ends. */
function rangeOf(
  { line, column, endLine = line, endColumn = column }: Linter.LintMessage,
  { doc }: EditorState,
): readonly [from: number, to: number] {
  const offset = (row: number, at: number) =>
    Math.min(doc.line(Math.min(Math.max(row, 1), doc.lines)).from + at - 1, doc.length);
  const from = offset(line, column);
  return [from, Math.max(offset(endLine, endColumn), from)];
}

/** A correction that a message offers. */
export interface Correction {
  readonly title: string;
  readonly edit: { readonly range: readonly [number, number]; readonly text: string };
}

/** The fix of a message, and its suggestions. */
export function correctionsOf({
  fix,
  suggestions = [],
}: Linter.LintMessage): readonly Correction[] {
  return [
    ...(fix === undefined ? [] : [{ title: 'Fix', edit: fix }]),
    ...suggestions.map(({ desc, fix: edit }) => ({ title: desc, edit })),
  ];
}

/** The grammar of JavaScript alone: completions would be a third of all that an editor loads. */
function languageOf(syntax: Syntax): LRLanguage {
  const dialects = [
    ...(syntax.startsWith('ts') ? ['ts'] : []),
    ...(syntax.endsWith('x') ? ['jsx'] : []),
  ];
  const isJson = syntax === 'json';
  return LRLanguage.define({
    parser: parser.configure(
      isJson ? { top: 'SingleExpression' } : { dialect: dialects.join(' ') },
    ),
  });
}
