import { statfs } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { Settings } from '#platform/config.ts';
import { bad, type Finding, good, warning } from './finding.ts';

const GIGABYTE = 1_000_000_000;
const MAIL_ANSWERS_WITHIN_MS = 8_000;

export function checkConfiguration({ demo, publicUrl, host, smtpUrl }: Settings): Finding[] {
  const open = host !== '127.0.0.1' && host !== 'localhost' && host !== '::1';
  return [
    demo && open
      ? bad('demo', `the demo, with its passwords in the open, listens on ${host}`, 'set ZACHET_DEMO=0, or leave HOST out')
      : good('demo', demo ? 'on, on this machine only' : 'off'),
    demo || publicUrl.startsWith('https:')
      ? good('address', publicUrl)
      : bad('address', `${publicUrl} is not https: cookies travel in the open`, 'set PUBLIC_URL to the https address that people use'),
    demo || smtpUrl
      ? good('mail server', smtpUrl ? 'set' : 'none: the demo keeps its letters')
      : bad('mail server', 'none is set: nobody gets a letter', 'set SMTP_URL'),
  ];
}

export async function checkSpace(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const tells = `${(free / GIGABYTE).toFixed(1)} GB free`;
  if (free < GIGABYTE) return bad('disk', tells, 'make room on the disk of DATA_DIR: PostgreSQL stops when it is full');
  return free < 5 * GIGABYTE ? warning('disk', tells, 'make room on the disk of DATA_DIR soon') : good('disk', tells);
}

export async function checkMail(smtpUrl: string | undefined): Promise<Finding[]> {
  if (!smtpUrl) return [];
  const transport = createTransport({ url: smtpUrl, connectionTimeout: MAIL_ANSWERS_WITHIN_MS, greetingTimeout: MAIL_ANSWERS_WITHIN_MS });
  try {
    await transport.verify();
    return [good('mail', 'the server answers and lets us in')];
  } catch (error) {
    return [bad('mail', `the server cannot be used: ${error instanceof Error ? error.message : error}`, 'check SMTP_URL')];
  } finally {
    transport.close();
  }
}
