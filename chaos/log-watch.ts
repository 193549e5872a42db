interface Line {
  readonly level?: string;
  readonly message?: string;
  readonly error?: { readonly name?: string; readonly code?: string; readonly message?: string; readonly stack?: string };
  readonly failure?: string;
}

/** Words of an error that a killed database or mail server explains. */
const EXPLAINED =
  /terminat|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ESOCKET|ECONNECTION|connection|Connection|57P0|08P0|08006|08003|53300|timeout|Client has encountered|shutting down|starting up|recovery/i;

/** Reads what the processes print: errors that no kill explains are bugs that nobody would see otherwise. */
export function watchLog(): { hear(line: string): void; failures(): readonly string[] } {
  const kinds = new Map<string, number>();
  return {
    hear(text) {
      const line = parse(text);
      if (line ? line.level !== 'error' || EXPLAINED.test(text) : !/^\w*Error: /.test(text) || EXPLAINED.test(text)) return;
      const kind = line
        ? `${line.message}: ${line.error?.name} ${line.error?.code ?? ''} ${line.error?.message ?? ''} ${line.failure ?? ''} ${line.error?.stack?.split('\n')[1]?.trim() ?? ''}`
        : text.slice(0, 300);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    failures: () => [...kinds].map(([kind, count]) => `${count} times: ${kind}`),
  };
}

function parse(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
