/** Loaded into web and worker before their own code (`--import`): when the process that started them dies, however it died, they stop as if asked. */
const PATIENCE_MS = 20_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
});
process.channel?.unref();
