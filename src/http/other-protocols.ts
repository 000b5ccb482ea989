/**
 * Other protocols that a program may speak, whose codes its errors may carry: their packages, their words, and their
 * codes from 400 to 599.
 */

/** Numbers from one to another, inclusive. */
type Span = readonly [least: number, most: number];

/** Protocols with codes of their own. */
interface OtherProtocols {
  /** Packages, also with a path behind them. */
  readonly packages: readonly string[];
  /** Words in names of the program or its modules that mean them: `SmtpError`, `./ftp-client`. */
  readonly words: readonly string[];
  /** Their codes from 400 to 599; none where their codes are other numbers, or text. */
  readonly codes: readonly Span[];
  /** Whether programs choose the codes themselves, so that they may be any numbers, those of HTTP too. */
  readonly free?: true;
}

/** The reply codes of SMTP (RFC 5321, 4.2) and FTP (RFC 959, 4.2), and of the extensions of both. */
const replies: readonly Span[] = [
  [421, 421],
  [425, 426],
  [430, 459],
  [471, 471],
  [500, 504],
  [510, 513],
  [521, 523],
  [530, 559],
];

/** All numbers of HTTP's error codes. */
const all: readonly Span[] = [[400, 599]];

const otherProtocols: readonly OtherProtocols[] = [
  {
    packages: [
      ...['nodemailer', 'smtp-server', 'smtp-connection', 'smtp-client', 'emailjs', 'sendmail'],
      ...['mailparser', 'smtp-tester', 'nodemailer-smtp-transport'],
      ...['basic-ftp', 'ftp', 'ftp-srv', 'ftpd', 'jsftp', 'promise-ftp', 'ftp-deploy'],
      ...['imap', 'imapflow', 'imap-simple', 'node-pop3', 'poplib', 'pop3', 'mailauth'],
    ],
    words: [
      ...['smtp', 'smtps', 'lmtp', 'ftp', 'ftps', 'imap', 'imaps', 'pop', 'pop3'],
      ...['mail', 'mailer', 'nodemailer', 'mailbox', 'sendmail'],
    ],
    codes: replies,
  },
  { packages: ['newsie', 'node-nntp'], words: ['nntp', 'usenet'], codes: all },
  {
    packages: ['sip.js', 'jssip', 'drachtio-srf', 'rtsp-server'],
    words: ['sip', 'sips', 'jssip', 'drachtio', 'rtsp', 'coap', 'irc', 'diameter', 'xmpp'],
    codes: all,
  },
  {
    packages: ['amqplib', 'amqp-connection-manager', 'rhea', 'amqp-ts'],
    words: ['amqp', 'amqps', 'rabbitmq'],
    codes: [
      [402, 406],
      [501, 506],
      [530, 530],
      [540, 541],
    ],
  },
  {
    packages: [
      ...['ws', 'isomorphic-ws', 'socket.io', 'socket.io-client', 'uWebSockets.js'],
      ...['node:net', 'net', 'node:dgram', 'dgram', 'node:tls', 'tls'],
      ...['node:worker_threads', 'worker_threads', 'aedes', 'nats', 'stompit', 'zeromq', 'radius'],
      ...['serialport', 'modbus-serial', 'telnet-client', 'snmp-native', 'net-snmp'],
    ],
    words: [
      ...['ws', 'wss', 'websocket', 'websockets', 'rpc', 'telnet', 'modbus', 'mqtt', 'mqtts'],
      ...['serialport', 'stomp', 'rtmp', 'snmp', 'modem'],
    ],
    codes: [],
    free: true,
  },
  {
    packages: [
      ...['ssh2-sftp-client', 'ssh2-promise', 'node-ssh', 'sftp-server', '@grpc/proto-loader'],
      ...['nice-grpc', '@connectrpc/connect', 'pg', 'pg-promise', 'mysql2', 'mongoose', 'ioredis'],
      ...['sqlite3', 'better-sqlite3', 'oracledb', 'mssql', 'tedious', 'cassandra-driver'],
      ...[
        'neo4j-driver',
        'knex',
        'sequelize',
        'typeorm',
        '@prisma/client',
        'drizzle-orm',
        'kysely',
      ],
      ...['@neondatabase/serverless', 'ldapts', 'kafkajs', 'execa', 'shelljs', 'cross-spawn'],
      ...['commander', 'yargs', 'node:child_process', 'child_process'],
    ],
    words: [
      ...['sftp', 'ssh', 'ssh2', 'grpc', 'ldap', 'ldaps', 'ldapjs', 'kafka', 'redis', 'rediss'],
      ...['mongodb', 'mysql', 'mariadb', 'postgres', 'postgresql', 'sqlite'],
    ],
    codes: [],
  },
];

/** Words in the name of an error that mean the end of a program: `ExitError`. */
const endingWords: ReadonlySet<string> = new Set(['exit']);

/** Words in a name that mean HTTP: `HttpError`. */
const httpWords: ReadonlySet<string> = new Set(['http', 'https', 'http2']);

/** The codes that HTTP shares with SMTP or FTP, so that they do not tell the protocol. */
const sharedCodes: ReadonlySet<number> = new Set([421, 425, 426, 451]);

/** The numbers that are codes of other protocols than HTTP. */
export interface OtherCodes {
  readonly codes: readonly Span[];
  readonly free: boolean;
}

function codesOf(spoken: readonly OtherProtocols[]): OtherCodes | null {
  if (spoken.length === 0) return null;
  return {
    codes: spoken.flatMap(({ codes }) => codes),
    free: spoken.some(({ free }) => free === true),
  };
}

/** Members of errors that hold the codes of other protocols or of programs that ended: `exitCode`. */
export const otherCodeMembers: ReadonlySet<string> = new Set([
  ...['responseCode', 'replyCode', 'enhancedCode', 'smtpCode', 'ftpCode', 'grpcCode', 'closeCode'],
  ...['exitCode', 'exitStatus', 'sqlState', 'sqlstate'],
]);

/** The codes of the protocols of some modules, by their specifiers; null where there is none. */
export function otherCodesOfModules(modules: Iterable<string>): OtherCodes | null {
  const names = [...modules];
  return codesOf(
    otherProtocols.filter(({ packages, words }) =>
      names.some(
        (name) =>
          packages.some((each) => name === each || name.startsWith(`${each}/`)) ||
          protocolWords(name).some((word) => words.includes(word)),
      ),
    ),
  );
}

/** The codes of the protocols that some names mean; null where there is none. */
export function otherCodesOfNames(names: readonly string[]): OtherCodes | null {
  const said = new Set(names.flatMap(wordsOf));
  return codesOf(otherProtocols.filter(({ words }) => words.some((word) => said.has(word))));
}

/** The codes of the protocols whose addresses stand in a text, as `smtp://…`; null where there is none. */
export function otherCodesOfAddresses(text: string): OtherCodes | null {
  const schemes = new Set(
    [...text.matchAll(/\b([a-z]+\d?)(?:\+[a-z]+)?:\/\//gu)].map(([, it]) => it),
  );
  return codesOf(otherProtocols.filter(({ words }) => words.some((word) => schemes.has(word))));
}

/** The codes of several lists of protocols, joined. */
export function together(...all: readonly (OtherCodes | null)[]): OtherCodes | null {
  const some = all.filter((each) => each !== null);
  if (some.length === 0) return null;
  return {
    codes: some.flatMap(({ codes }) => codes),
    free: some.some(({ free }) => free),
  };
}

/** Words at the start of a package's name that do not say what it is for: `node-ftp`. */
const fillers: ReadonlySet<string> = new Set(['node', 'async', 'promise', 'simple', 'native']);

/**
 * The words of a specifier that tell the module's protocol: all words of a path (`./lib/ftp-client`), but only the
 * first of a package (`redis-mock`), since a later one is what the package works with (`connect-redis` stores
 * sessions).
 */
function protocolWords(specifier: string): readonly string[] {
  if (/^[./#~]/u.test(specifier)) return wordsOf(specifier);
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).flatMap((part) => {
    const first = wordsOf(part).find((word) => !fillers.has(word));
    return first === undefined ? [] : [first];
  });
}

/** Whether a number is one of the codes of other protocols. */
export function isAmong(code: number, { codes }: OtherCodes): boolean {
  return isIn(code, codes);
}

function isIn(code: number, spans: readonly Span[]): boolean {
  return spans.some(([least, most]) => code >= least && code <= most);
}

/** Whether HTTP shares a code with SMTP or FTP, so that it does not tell the protocol. */
export function isSharedCode(code: number): boolean {
  return sharedCodes.has(code);
}

/**
 * Whether a registered code shows that a number beside it is one of HTTP too: not where both are codes of SMTP or FTP.
 */
export function tellsOf(registered: number, code: number): boolean {
  return !isIn(registered, replies) || !isIn(code, replies);
}

/** Whether a name means HTTP: `HttpError`, `httpStatus`, `HTTP_ERROR`. */
export function saysHttp(name: string): boolean {
  return wordsOf(name).some((word) => httpWords.has(word));
}

/** Whether a name means another protocol, or the end of a program: `FtpError`, `smtpFailure`, `ExitError`. */
export function saysOtherProtocol(name: string): boolean {
  return otherCodesOfNames([name]) !== null || wordsOf(name).some((word) => endingWords.has(word));
}

/** The words of a name, and any two that follow each other as one, as in `WebSocket` and `MySQL`. */
function wordsOf(name: string): readonly string[] {
  const words = (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+\d*|\d+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`)];
}
