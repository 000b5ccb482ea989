/**
 * Protocols that a program may speak beside HTTP, and whose codes its errors may carry as well: by the packages of their
 * clients and servers, and by the numbers among HTTP's that they use too.
 */

/** Numbers from one to another, inclusive. */
type Span = readonly [least: number, most: number];

/** A protocol with codes of its own. */
interface OtherProtocol {
  /** Packages, also with a path behind them. */
  readonly packages: readonly string[];
  /** Its codes from 400 to 599; none where its codes are other numbers, or text. */
  readonly codes: readonly Span[];
}

/** Replies of SMTP (RFC 5321, 4.2) and FTP (RFC 959, 4.2) with the extensions of both. */
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

/** Any number of three digits. */
const all: readonly Span[] = [[400, 599]];

const otherProtocols: readonly OtherProtocol[] = [
  {
    packages: [
      ...['nodemailer', 'smtp-server', 'smtp-connection', 'smtp-client', 'emailjs', 'sendmail'],
      ...['mailparser', 'smtp-tester', 'nodemailer-smtp-transport'],
      ...['basic-ftp', 'ftp', 'ftp-srv', 'ftpd', 'jsftp', 'promise-ftp', 'ftp-deploy'],
      ...['imap', 'imapflow', 'imap-simple', 'node-pop3', 'poplib', 'pop3', 'mailauth'],
    ],
    codes: replies,
  },
  { packages: ['nntp', 'newsie', 'node-nntp'], codes: all },
  { packages: ['sip', 'sip.js', 'jssip', 'drachtio-srf', 'rtsp-server', 'coap'], codes: all },
  {
    packages: ['amqplib', 'amqp-connection-manager', 'rhea', 'amqp', 'amqp-ts'],
    codes: [
      [402, 406],
      [501, 506],
      [530, 530],
      [540, 541],
    ],
  },
  {
    packages: [
      ...['ssh2', 'ssh2-sftp-client', 'ssh2-promise', 'node-ssh', 'sftp-server'],
      ...['@grpc/grpc-js', '@grpc/proto-loader', 'grpc', 'nice-grpc', '@connectrpc/connect'],
      ...['ws', 'websocket', 'isomorphic-ws', 'socket.io', 'socket.io-client', 'uWebSockets.js'],
      ...['pg', 'pg-promise', 'postgres', 'mysql', 'mysql2', 'mariadb', 'mongodb', 'mongoose'],
      ...['redis', 'ioredis', 'sqlite3', 'better-sqlite3', 'oracledb', 'mssql', 'tedious'],
      ...['cassandra-driver', 'neo4j-driver', 'knex', 'sequelize', 'typeorm', '@prisma/client'],
      ...['mqtt', 'aedes', 'async-mqtt', 'ldapjs', 'ldapts', 'kafkajs', 'nats', 'stompit'],
      ...['serialport', 'modbus-serial', 'telnet-client', 'snmp-native', 'net-snmp', 'zeromq'],
      ...['execa', 'shelljs', 'cross-spawn', 'commander', 'yargs'],
      ...['node:child_process', 'child_process', 'node:net', 'net', 'node:dgram', 'dgram'],
    ],
    codes: [],
  },
];

/** What stands for such a protocol, or for a program that ends, in the name of a class or function. */
const otherWords: ReadonlySet<string> = new Set([
  ...['smtp', 'ftp', 'ftps', 'sftp', 'ssh', 'imap', 'pop', 'nntp', 'sip', 'rtsp', 'coap', 'amqp'],
  ...[
    'mqtt',
    'ldap',
    'grpc',
    'rpc',
    'ws',
    'websocket',
    'telnet',
    'modbus',
    'mail',
    'mailer',
    'exit',
  ],
]);

/** What says HTTP in a name. */
const httpWords: ReadonlySet<string> = new Set(['http', 'https', 'http2']);

/** Codes of HTTP that SMTP and FTP have too: alone they tell neither. */
const shared: ReadonlySet<number> = new Set([421, 425, 426, 451]);

/** Replies that mail and file transfer give for errors of the server's, as HTTP does. */
const common: ReadonlySet<number> = new Set([501, 502, 503, 504]);

/** The codes of the protocols whose packages are among some modules; null where there is none of them. */
export function otherCodesOf(modules: Iterable<string>): readonly Span[] | null {
  const names = [...modules];
  const spoken = otherProtocols.filter(({ packages }) =>
    packages.some((name) => names.some((each) => each === name || each.startsWith(`${name}/`))),
  );
  return spoken.length === 0 ? null : spoken.flatMap(({ codes }) => codes);
}

/** Whether a number is among some codes. */
export function isAmong(code: number, spans: readonly Span[]): boolean {
  return spans.some(([least, most]) => code >= least && code <= most);
}

/** Whether a code of HTTP says by itself which protocol it is of. */
export function isSharedCode(code: number): boolean {
  return shared.has(code);
}

/** Whether a code of HTTP tells what the numbers beside it are. */
export function tellsProtocol(code: number): boolean {
  return !shared.has(code) && !common.has(code);
}

/** Whether a name says HTTP: `HttpError`, `httpStatus`, `HTTP_ERROR`. */
export function saysHttp(name: string): boolean {
  return wordsOf(name).some((word) => httpWords.has(word));
}

/** Whether a name says another protocol, or a program that ends: `FtpError`, `smtpFailure`, `ExitError`. */
export function saysOtherProtocol(name: string): boolean {
  return wordsOf(name).some((word) => otherWords.has(word));
}

function wordsOf(name: string): readonly string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+\d*|\d+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}
