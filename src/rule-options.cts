/** The options of each rule, for configs that TypeScript checks. Made from the rules' schemas by `npm run test:update`. */
import type { Linter } from 'eslint';

export interface ConsistentReasonPhrase {
  /**
   * Ask for today's phrases and names in the place of older ones.
   */
  current?: boolean;
}

export interface NoContradictoryFields {
  /**
   * Fields that are reported with every status code that gives them no meaning.
   */
  meaningless?: readonly ('Content-Range' | 'Location')[];
}

export interface NoDeprecatedStatusCode {
  /**
   * Codes that are sent on purpose.
   */
  allow?: readonly number[];
}

export interface NoMisplacedStatusCode {
  /**
   * Status codes that may be sent all the same.
   */
  allow?: readonly number[];
}

export interface NoResponseAfterSend {
  /**
   * Also report handlers that have answered and hand over to the next one.
   */
  next?: boolean;
}

export interface NoRestrictedStatusCodes {
  /**
   * Codes that are not to be sent, each with a reason and a replacement.
   */
  restrict?: {
    /**
     * The codes and classes that are meant.
     *
     * @minItems 1
     */
    codes: readonly (number | '1xx' | '2xx' | '3xx' | '4xx' | '5xx')[];
    /**
     * The methods that they must not answer.
     *
     * @minItems 1
     */
    methods?: readonly (
      | 'GET'
      | 'HEAD'
      | 'POST'
      | 'PUT'
      | 'DELETE'
      | 'CONNECT'
      | 'OPTIONS'
      | 'TRACE'
      | 'PATCH'
      | 'QUERY'
    )[];
    message?: string;
    instead?: number;
  }[];
  /**
   * The codes and classes that may be sent; all of them if empty.
   */
  only?: readonly (number | '1xx' | '2xx' | '3xx' | '4xx' | '5xx')[];
}

export interface NoStatusInContent {
  /**
   * The members of the content that are checked.
   *
   * @minItems 1
   */
  members?: readonly ('status' | 'statusCode' | 'code')[];
}

export interface NoSuccessStatusOnError {
  /**
   * Codes of successes that errors may have.
   */
  allow?: readonly number[];
}

export interface NoUndeclaredStatus {
  /**
   * Whether only routes are reported that declare one success and answer with another, or all statuses that are answered and not declared.
   */
  report?: 'contradictions' | 'all';
}

export interface NoUnregisteredStatusCode {
  /**
   * Codes that are sent on purpose.
   */
  allow?: readonly number[];
  /**
   * Vendors whose unregistered codes are accepted.
   */
  vendors?: readonly (
    | 'alibaba'
    | 'apache'
    | 'aws'
    | 'cloudflare'
    | 'cpanel'
    | 'esri'
    | 'graphql'
    | 'ietf-drafts'
    | 'iis'
    | 'laravel'
    | 'linkedin'
    | 'microsoft'
    | 'nestjs'
    | 'nginx'
    | 'pantheon'
    | 'proxies'
    | 'qualys'
    | 'shopify'
    | 'spring'
    | 'twitter'
    | 'webdav-drafts'
  )[];
}

export interface NoUnsupportedStatus {
  /**
   * The version of HTTP that clients are answered in.
   */
  httpVersion?: '1.0' | '1.1' | '2' | '3';
}

export interface PreferPreciseSuccessStatus {
  /**
   * Accept 200 wherever the response has content, as RFC 9110 does.
   */
  allowWithContent?: boolean;
  /**
   * The methods that are checked.
   *
   * @minItems 1
   */
  methods?: readonly ('PUT' | 'DELETE' | 'OPTIONS')[];
}

export interface PreferStatusConstant {
  /**
   * Whether names are preferred over numbers, or numbers over the constants of libraries.
   */
  style?: 'constant' | 'number';
  /**
   * Where the constants come from; `auto` takes what the file has, else what the project depends on.
   */
  library?:
    | (
        | 'auto'
        | '@nestjs/common'
        | '@angular/common'
        | 'stoker'
        | 'http-status-codes'
        | 'http-status'
        | 'axios'
        | '@std/http'
        | '@oak/oak'
        | 'http-status-ts'
        | 'http-enums'
        | 'http-status-enum'
        | '@adonisjs/http-server'
        | 'node:http2'
      )
    | {
        module: string;
        export?: string;
        kind?: 'enum' | 'literal' | 'const' | 'number';
        members?: {
          [k: string]: number | (number | string);
        };
      };
  /**
   * Libraries whose constants are to be replaced by those of `to`.
   */
  from?: readonly (
    | '@nestjs/common'
    | '@angular/common'
    | 'stoker'
    | 'http-status-codes'
    | 'http-status'
    | 'axios'
    | '@std/http'
    | '@oak/oak'
    | 'http-status-ts'
    | 'http-enums'
    | 'http-status-enum'
    | '@adonisjs/http-server'
    | 'node:http2'
  )[];
  /**
   * Where constants of `from` are moved; `library`, if not given.
   */
  to?:
    | (
        | 'auto'
        | '@nestjs/common'
        | '@angular/common'
        | 'stoker'
        | 'http-status-codes'
        | 'http-status'
        | 'axios'
        | '@std/http'
        | '@oak/oak'
        | 'http-status-ts'
        | 'http-enums'
        | 'http-status-enum'
        | '@adonisjs/http-server'
        | 'node:http2'
      )
    | {
        module: string;
        export?: string;
        kind?: 'enum' | 'literal' | 'const' | 'number';
        members?: {
          [k: string]: number | (number | string);
        };
      };
  /**
   * Codes that may be written either way.
   */
  allow?: readonly number[];
  /**
   * Where literals are looked for: in what is sent, thrown or declared, compared with a status, expected in a test, or answered by a stub.
   *
   * @minItems 1
   */
  roles?: readonly ('send' | 'throw' | 'declare' | 'compare' | 'expect' | 'stub')[];
  /**
   * Whether the keys of documented responses are asked for constants: where other keys of the file are constants, always, or never.
   */
  keys?: 'consistent' | 'always' | 'never';
  /**
   * What is reported where neither the file nor the project has constants: the first literal of the file, each, or none.
   */
  withoutSource?: 'once' | 'each' | 'never';
}

export interface RequireConditionalRequest {
  /**
   * Status codes that need no field of the request here.
   */
  allow?: readonly number[];
}

export interface RequireStatusFields {
  /**
   * Status codes that are checked too.
   */
  also?: readonly (401 | 415 | 429 | 451 | 503)[];
  /**
   * Status codes that are not checked.
   */
  except?: readonly (201 | 206 | 301 | 302 | 303 | 307 | 308 | 405 | 407 | 416 | 426)[];
}

export interface ValidRedirectStatus {
  /**
   * Status codes that are accepted although no client follows them.
   */
  allow?: readonly number[];
  /**
   * Accept 301 and 302 in answer to POST, after which each client decides between POST and GET.
   */
  allowMethodRewrite?: boolean;
}

/** What `rules` of a config may say of each rule. A type, since `rules` takes no interface. */
export type RuleOptions = {
  /** Require reason phrases and names of constants to fit their codes. */
  'http-status/consistent-reason-phrase'?: Linter.RuleEntry<[ConsistentReasonPhrase]>;
  /** Disallow parsing the content of a 204, 205 or 304. */
  'http-status/no-content-of-no-content'?: Linter.RuleEntry<[]>;
  /** Disallow response fields that contradict the status code. */
  'http-status/no-contradictory-fields'?: Linter.RuleEntry<[NoContradictoryFields]>;
  /** Disallow status codes that are deprecated, unused or obsolete. */
  'http-status/no-deprecated-status-code'?: Linter.RuleEntry<[NoDeprecatedStatusCode]>;
  /** Disallow status arguments that the version in use has deprecated. */
  'http-status/no-deprecated-status-signature'?: Linter.RuleEntry<[]>;
  /** Disallow content in responses whose status code has none. */
  'http-status/no-forbidden-content'?: Linter.RuleEntry<[]>;
  /** Disallow statuses in places where the API does not look for one. */
  'http-status/no-ignored-status'?: Linter.RuleEntry<[]>;
  /** Disallow comparisons with a status that are never or always true. */
  'http-status/no-impossible-status-comparison'?: Linter.RuleEntry<[]>;
  /** Disallow status arguments where only older versions take them. */
  'http-status/no-legacy-status-signature'?: Linter.RuleEntry<[]>;
  /** Disallow assertions of a status that never run or always hold. */
  'http-status/no-lost-status-assertion'?: Linter.RuleEntry<[]>;
  /** Disallow status codes that can never answer the request method. */
  'http-status/no-method-status-mismatch'?: Linter.RuleEntry<[]>;
  /** Disallow status codes of gateways and proxies in origin servers. */
  'http-status/no-misplaced-status-code'?: Linter.RuleEntry<[NoMisplacedStatusCode]>;
  /** Disallow statuses that another one replaces before they are sent. */
  'http-status/no-overridden-status'?: Linter.RuleEntry<[]>;
  /** Disallow a second response, and changes to one that was sent. */
  'http-status/no-response-after-send'?: Linter.RuleEntry<[NoResponseAfterSend]>;
  /** Disallow status codes that a project has decided against. */
  'http-status/no-restricted-status-codes'?: Linter.RuleEntry<[NoRestrictedStatusCodes]>;
  /** Disallow content that gives another status than the response has. */
  'http-status/no-status-in-content'?: Linter.RuleEntry<[NoStatusInContent]>;
  /** Disallow errors that are answered or thrown as a success. */
  'http-status/no-success-status-on-error'?: Linter.RuleEntry<[NoSuccessStatusOnError]>;
  /** Disallow declared successes with which a route never answers. */
  'http-status/no-unanswered-declaration'?: Linter.RuleEntry<[]>;
  /** Disallow answers with statuses that a route does not declare. */
  'http-status/no-undeclared-status'?: Linter.RuleEntry<[NoUndeclaredStatus]>;
  /** Disallow statuses that some errors lack, or that name a cause. */
  'http-status/no-undefined-status'?: Linter.RuleEntry<[]>;
  /** Disallow handlers that set a status or field and send nothing. */
  'http-status/no-unfinished-response'?: Linter.RuleEntry<[]>;
  /** Disallow checks for statuses that the client rejects before. */
  'http-status/no-unreachable-status-check'?: Linter.RuleEntry<[]>;
  /** Disallow sending status codes that IANA has not registered. */
  'http-status/no-unregistered-status-code'?: Linter.RuleEntry<[NoUnregisteredStatusCode]>;
  /** Disallow status codes that the version of HTTP in use lacks. */
  'http-status/no-unsupported-status'?: Linter.RuleEntry<[NoUnsupportedStatus]>;
  /** Disallow responses and errors that are neither returned nor thrown. */
  'http-status/no-unused-response'?: Linter.RuleEntry<[]>;
  /** Prefer 201, 202 or 204 over 200 for PUT, DELETE and OPTIONS. */
  'http-status/prefer-precise-success-status'?: Linter.RuleEntry<[PreferPreciseSuccessStatus]>;
  /** Prefer named constants over literal status codes. */
  'http-status/prefer-status-constant'?: Linter.RuleEntry<[PreferStatusConstant]>;
  /** Prefer `response.ok` over comparisons with 200 and with 2xx. */
  'http-status/prefer-response-ok'?: Linter.RuleEntry<[]>;
  /** Require handlers to read the request field that a status answers. */
  'http-status/require-conditional-request'?: Linter.RuleEntry<[RequireConditionalRequest]>;
  /** Require the response fields that a status code calls for. */
  'http-status/require-status-fields'?: Linter.RuleEntry<[RequireStatusFields]>;
  /** Disallow redirects with a status code that does not redirect. */
  'http-status/valid-redirect-status'?: Linter.RuleEntry<[ValidRedirectStatus]>;
  /** Disallow statuses and reason phrases that the API rejects or changes. */
  'http-status/valid-status-code'?: Linter.RuleEntry<[]>;
  /** Require the member by which a response gives its status. */
  'http-status/valid-status-property'?: Linter.RuleEntry<[]>;
};

/** @ts-ignore: a dependency of ESLint, which strict package managers keep out of reach */
declare module '@eslint/core' {
  /** @ts-ignore: not an interface in versions before 0.14 */
  interface RulesConfig {
    /** @ts-ignore: optional beside an index signature */
    'http-status/consistent-reason-phrase'?: RuleOptions['http-status/consistent-reason-phrase'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-content-of-no-content'?: RuleOptions['http-status/no-content-of-no-content'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-contradictory-fields'?: RuleOptions['http-status/no-contradictory-fields'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-deprecated-status-code'?: RuleOptions['http-status/no-deprecated-status-code'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-deprecated-status-signature'?: RuleOptions['http-status/no-deprecated-status-signature'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-forbidden-content'?: RuleOptions['http-status/no-forbidden-content'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-ignored-status'?: RuleOptions['http-status/no-ignored-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-impossible-status-comparison'?: RuleOptions['http-status/no-impossible-status-comparison'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-legacy-status-signature'?: RuleOptions['http-status/no-legacy-status-signature'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-lost-status-assertion'?: RuleOptions['http-status/no-lost-status-assertion'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-method-status-mismatch'?: RuleOptions['http-status/no-method-status-mismatch'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-misplaced-status-code'?: RuleOptions['http-status/no-misplaced-status-code'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-overridden-status'?: RuleOptions['http-status/no-overridden-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-response-after-send'?: RuleOptions['http-status/no-response-after-send'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-restricted-status-codes'?: RuleOptions['http-status/no-restricted-status-codes'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-status-in-content'?: RuleOptions['http-status/no-status-in-content'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-success-status-on-error'?: RuleOptions['http-status/no-success-status-on-error'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unanswered-declaration'?: RuleOptions['http-status/no-unanswered-declaration'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-undeclared-status'?: RuleOptions['http-status/no-undeclared-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-undefined-status'?: RuleOptions['http-status/no-undefined-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unfinished-response'?: RuleOptions['http-status/no-unfinished-response'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unreachable-status-check'?: RuleOptions['http-status/no-unreachable-status-check'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unregistered-status-code'?: RuleOptions['http-status/no-unregistered-status-code'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unsupported-status'?: RuleOptions['http-status/no-unsupported-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/no-unused-response'?: RuleOptions['http-status/no-unused-response'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/prefer-precise-success-status'?: RuleOptions['http-status/prefer-precise-success-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/prefer-status-constant'?: RuleOptions['http-status/prefer-status-constant'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/prefer-response-ok'?: RuleOptions['http-status/prefer-response-ok'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/require-conditional-request'?: RuleOptions['http-status/require-conditional-request'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/require-status-fields'?: RuleOptions['http-status/require-status-fields'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/valid-redirect-status'?: RuleOptions['http-status/valid-redirect-status'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/valid-status-code'?: RuleOptions['http-status/valid-status-code'];
    /** @ts-ignore: optional beside an index signature */
    'http-status/valid-status-property'?: RuleOptions['http-status/valid-status-property'];
  }
}
