/** What the page and the worker of the linter say to each other. */
import type { Linter } from 'eslint';

/** The languages that the code may be in, by the extension of its file. */
export const languages = ['js', 'jsx', 'ts', 'tsx'] as const;

export type Language = (typeof languages)[number];

/** The presets whose rules run; `none` for those of the options alone. */
export const presets = ['recommended', 'rfc9110', 'strict', 'all', 'none'] as const;

export type Preset = (typeof presets)[number];

/** All that decides what is reported. The keys are short since they stand in links. */
export interface Given {
  readonly code: string;
  readonly language: Language;
  readonly preset: Preset;
  /** The text of a package.json. */
  readonly manifest: string;
  /** The text of the plugin's settings, in JSON; empty for none. */
  readonly settings: string;
  /** The text of severities and options, by rule, in JSON; empty for those of the preset. */
  readonly rules: string;
}

/** A status that the analysis sees, and what it knows of it. */
export interface SeenStatus {
  /** The offsets in the code at which the status begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The first and the last line of the expression that has the status, from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly role: string;
  readonly framework: string;
  readonly evidence: string;
  /** Null where the status is not known. */
  readonly code: number | null;
  /** Whether the registry has the code, so that the site has its page. */
  readonly isRegistered: boolean;
  /** What else decides whether a rule reports, in a few words each: `content: yes`. */
  readonly facts: readonly string[];
}

export interface Findings {
  readonly messages: readonly Linter.LintMessage[];
  /** The code behind all fixes that apply without a question. */
  readonly fixed: string;
  readonly seen: readonly SeenStatus[];
}

/** The answer to `Given`: findings, or the sentence that says what is wrong with the settings, the options or the JSON. */
export type Answer = { readonly id: number } & (
  ({ readonly kind: 'findings' } & Findings) | { readonly kind: 'refused'; readonly reason: string }
);

export interface Question {
  readonly id: number;
  readonly given: Given;
}
