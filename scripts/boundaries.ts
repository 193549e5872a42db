import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult, type IReporterOutput } from 'dependency-cruiser';

/** Violations of the layers among these folders, one sentence each. Throws when nothing was read: a blind check would always pass. */
export async function boundaryViolations(folders: string[], baseDir: string = process.cwd()): Promise<string[]> {
  const { default: configuration } = await import(pathToFileURL(`${import.meta.dirname}/../.dependency-cruiser.mjs`).href);
  const { forbidden, options } = configuration;
  const { output }: IReporterOutput = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    options.enhancedResolveOptions,
  );
  const { summary } = output as ICruiseResult;
  if (summary.totalCruised === 0) throw new Error('dependency-cruiser read no module');
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
