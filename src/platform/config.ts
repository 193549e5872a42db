import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { keptSecrets } from './embedded-secrets.ts';

/** Connection strings of the four roles. `owner` is known to those who migrate, never to the web process. */
export interface DatabaseUrls {
  readonly owner?: string;
  readonly app: string;
  readonly auth: string;
  readonly worker: string;
}

/** A hall of candidates may sit behind one address; each mistypes a few times. */
export const SIGN_IN_FAILURES_PER_ADDRESS = 100;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Demo people, their passwords in the open, and the mailbox page. */
  readonly demo: boolean;
  readonly secret: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Addresses or networks whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Wrong passwords from one address within 15 minutes before it has to wait. */
  readonly signInFailuresPerAddress: number;
  readonly smtpUrl: string | undefined;
  /** The sender of letters, as mail wants it: `Зачёт <no-reply@…>`. */
  readonly mailFrom: string;
  /** Opens `/metrics` to others than this machine. */
  readonly metricsToken: string | undefined;
  readonly s3Url: string | undefined;
  readonly clamdUrl: string | undefined;
  /** Undefined: the embedded server of `dataDir`. */
  readonly database: DatabaseUrls | undefined;
}

export interface Config extends Settings {
  readonly database: DatabaseUrls;
}

/** A value of the environment that cannot be used; the message names it and says what is expected. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

const absent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(absent, type.optional());
const urlOf = (protocols: RegExp, example: string) => z.url({ protocol: protocols, error: `must be a URL such as ${example}` });
const postgres = () =>
  optional(z.string().regex(/^postgres(ql)?:\/\/.+/, 'must be a URL such as postgres://zachet_app:password@host:5432/zachet'));
const port = z.coerce
  .number({ error: 'must be a number' })
  .int('must be a whole number')
  .min(1, 'must be 1 to 65535')
  .max(65535, 'must be 1 to 65535');

const Environment = z.object({
  PORT: optional(port),
  HOST: optional(z.string().regex(/^[\w.:-]+$/, 'must be an address or a host name')),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: postgres(),
  DATABASE_OWNER_URL: postgres(),
  DATABASE_AUTH_URL: postgres(),
  DATABASE_WORKER_URL: postgres(),
  SMTP_URL: optional(urlOf(/^smtps?$/, 'smtp://user:password@host:587')),
  MAIL_FROM: optional(
    z.string().regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'must be an address such as Зачёт <no-reply@assessment.example.org>'),
  ),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  S3_URL: optional(urlOf(/^https?$/, 'https://key:secret@host/bucket')),
  CLAMD_URL: optional(urlOf(/^tcp$/, 'tcp://127.0.0.1:3310')),
  PUBLIC_URL: optional(urlOf(/^https?$/, 'https://assessment.example.org')),
  ZACHET_DEMO: optional(z.enum(['0', '1'], { error: 'must be 0 or 1' })),
  ZACHET_SECRET: optional(z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32')),
  SIGN_IN_FAILURES_PER_ADDRESS: optional(
    z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(10, 'must be 10 or more'),
  ),
  TRUSTED_PROXIES: optional(z.string().transform(splitNetworks)),
});
type Environment = z.infer<typeof Environment>;

/** Reads everything once. Makes DATA_DIR and its secret if there is none. Throws `BadConfiguration`. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success)
    throw new BadConfiguration(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const given = parsed.data;
  const demo = given.ZACHET_DEMO ? given.ZACHET_DEMO === '1' : given.DATABASE_URL === undefined;
  const dataDir = dataDirOf(env);
  const secret = given.ZACHET_SECRET ?? secretOf(dataDir);
  const port = given.PORT ?? 3000;
  const publicUrl = (given.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
  return {
    port,
    host: given.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataDir,
    demo,
    secret,
    publicUrl,
    trustedProxies: given.TRUSTED_PROXIES ?? [],
    signInFailuresPerAddress: given.SIGN_IN_FAILURES_PER_ADDRESS ?? SIGN_IN_FAILURES_PER_ADDRESS,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? `Зачёт <no-reply@${new URL(publicUrl).hostname}>`,
    metricsToken: given.METRICS_TOKEN,
    s3Url: given.S3_URL,
    clamdUrl: given.CLAMD_URL,
    database: databaseOf(given, secret),
  };
}

/** Absolute; unlike `readSettings` it makes nothing. */
export const dataDirOf = (env: NodeJS.ProcessEnv = process.env) => resolve(env.DATA_DIR || 'data');

/** For processes that need the database at once: web and worker, which `npm start` gives its connection strings. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const settings = readSettings(env);
  if (!settings.database) throw new BadConfiguration('DATABASE_URL is needed here. npm start brings a database of its own.');
  return { ...settings, database: settings.database };
}

/** The other way round: what a child process must find in its environment to read the same configuration. */
export function environmentOf(config: Config): Record<string, string> {
  const { database } = config;
  return {
    PORT: String(config.port),
    HOST: config.host,
    DATA_DIR: config.dataDir,
    ZACHET_DEMO: config.demo ? '1' : '0',
    ZACHET_SECRET: config.secret,
    PUBLIC_URL: config.publicUrl,
    DATABASE_URL: database.app,
    DATABASE_AUTH_URL: database.auth,
    DATABASE_WORKER_URL: database.worker,
  };
}

function secretOf(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    return keptSecrets(dataDir).application;
  } catch (error) {
    throw new BadConfiguration(`DATA_DIR ${dataDir} cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}

function splitNetworks(text: string, context: z.RefinementCtx): string[] {
  const networks = text.split(/[\s,]+/).filter(Boolean);
  const wrong = networks.find((network) => isIP(network.replace(/\/\d{1,3}$/, '')) === 0);
  if (wrong) context.addIssue({ code: 'custom', message: `must list addresses or networks such as 10.0.0.0/8, not "${wrong}"` });
  return networks;
}

/** A server of one's own may be given by all four roles, by `zachet_app` and the owner, or by one administrator who makes the rest. */
function databaseOf(given: Environment, secret: string): DatabaseUrls | undefined {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: owner } = given;
  if (!url) {
    if (owner) throw new BadConfiguration('DATABASE_OWNER_URL is set, but DATABASE_URL is not.');
    return undefined;
  }
  const isApp = parse(url).username === 'zachet_app';
  if (owner && !isApp) throw new BadConfiguration('The user in DATABASE_URL must be zachet_app when DATABASE_OWNER_URL is set.');
  const as = (role: string) => (isApp ? withUser(url, role) : withUser(url, role, passwordOf(role, secret)));
  return {
    owner: owner ?? (isApp ? undefined : url),
    app: isApp ? url : as('zachet_app'),
    auth: given.DATABASE_AUTH_URL ?? as('zachet_auth'),
    worker: given.DATABASE_WORKER_URL ?? as('zachet_worker'),
  };
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new BadConfiguration('DATABASE_URL must be a URL such as postgres://zachet_app:password@host:5432/zachet.');
  }
}

function withUser(url: string, user: string, password?: string): string {
  const changed = parse(url);
  changed.username = user;
  if (password !== undefined) changed.password = password;
  return changed.href;
}

function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}
