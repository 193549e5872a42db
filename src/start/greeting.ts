import type { Config } from '#platform/config.ts';

/** What a person sees in the terminal when everything runs. */
export async function greet(config: Config): Promise<void> {
  const lines = ['', `  Зачёт: ${config.publicUrl}`];
  if (config.demo) {
    lines.push(`  Письма и SMS: ${config.publicUrl}/demo/mailbox`, '');
    const { DEMO_PEOPLE } = await import('../demo/people.ts');
    lines.push(
      ...DEMO_PEOPLE.map(({ login, password, role, name }) => `  ${login.padEnd(34)} ${password.padEnd(20)} ${role.padEnd(24)} ${name}`),
    );
  }
  console.log([...lines, '', '  Остановить: Ctrl-C', ''].join('\n'));
}
