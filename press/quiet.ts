interface DriverFault extends Error {
  code?: unknown;
  severity?: unknown;
  cause?: unknown;
}

/**
 * A fault as a log may hold it. A driver's error carries the values of the statement, a person's address among them (in its
 * parameters, in `detail`, even in its message), so of those only kind and code are said.
 */
export function quietly(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault === 'string' ? fault : typeof fault;
  const { name, message, code, severity, cause, stack } = fault as DriverFault;
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isDriver = severity !== undefined || 'params' in fault;
  const said = isDriver ? `${name}${code ? ` ${code}` : ''}` : `${name}: ${message}`;
  const behind = cause instanceof Error ? [`because of ${quietly(cause).split('\n')[0]}`] : [];
  return [said, ...behind, ...frames.slice(0, 6)].join('\n');
}

/** Next writes whatever is thrown in pages and actions to console.error; from now on it does so quietly. */
export function quietConsole(): void {
  const write = console.error.bind(console);
  console.error = (...said: unknown[]) => write(said.map(quietly).join(' '));
}

/**
 * Goes on when nobody reads what is said any more: a closed terminal, a pipe whose other end was killed. Without this each
 * line that cannot be written is a fault, which is said, which cannot be written: one core busy for good, deaf to SIGTERM.
 */
export function outliveListeners(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
