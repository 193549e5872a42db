import { existsSync } from 'node:fs';
import type { Config } from '#platform/config.ts';

interface DemoPerson {
  readonly role: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** What a person sees in the terminal when everything runs. */
export async function greet(config: Config): Promise<void> {
  const lines = ['', `  Зачёт: ${config.publicUrl}`];
  if (config.demo) {
    lines.push(`  Письма и SMS: ${config.publicUrl}/demo/mailbox`, '');
    for (const { role, name, login, password } of await demoPeople()) {
      lines.push(`  ${role.padEnd(34)} ${login.padEnd(30)} ${password.padEnd(18)} ${name}`);
    }
  }
  console.log([...lines, '', '  Остановить: Ctrl-C', ''].join('\n'));
}

async function demoPeople(): Promise<readonly DemoPerson[]> {
  const path = '../demo/people.ts';
  if (!existsSync(new URL(path, import.meta.url))) return [];
  const { DEMO_PEOPLE } = (await import(path)) as { DEMO_PEOPLE: readonly DemoPerson[] };
  return DEMO_PEOPLE;
}
