import type { Config } from '#platform/config.ts';
import type { DemoPersonShown } from '../demo/people.ts';

/** What a person sees in the terminal when everything runs. */
export async function greet(config: Config): Promise<void> {
  const lines = ['', `  Зачёт: ${config.publicUrl}`, ...(config.demo ? await demoLines(config) : []), '', '  Остановить: Ctrl-C', ''];
  console.log(lines.join('\n'));
}

async function demoLines(config: Config): Promise<readonly string[]> {
  const [{ buildDeps }, { findDemoCertificate, listDemoPeople }] = await Promise.all([import('../deps.ts'), import('../demo/people.ts')]);
  const { deps, close } = buildDeps(config);
  try {
    const certificate = await findDemoCertificate(deps);
    return [
      `  Письма и SMS: ${config.publicUrl}/demo/mailbox`,
      ...(certificate ? [`  Проверка свидетельства, например: ${config.publicUrl}/certificates/${certificate}`] : []),
      '',
      '  Войти можно так:',
      ...inColumns(await listDemoPeople(deps)),
    ];
  } finally {
    await close();
  }
}

/** One line a person: role, login, password, who it is. */
function inColumns(people: readonly DemoPersonShown[]): readonly string[] {
  const columns = [
    ['Роль', 'Логин', 'Пароль', 'Кто'],
    ...people.map(({ role, login, password, name, does }) => [role, login, password, `${name}. ${does}`]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...columns.map((cells) => cells[column]?.length ?? 0)));
  return columns.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
