const statement = /Failed query:[\s\S]*?(?=\n\s+at |$)/g;

/** A driver's error, or one that holds such an error as its cause: its message and fields carry the values of the statement. */
function holdsValues(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('params' in fault || 'query' in fault || 'severity' in fault || fault.message.includes('Failed query'))
    return true;
  return holdsValues(fault.cause);
}

/** The SQLSTATE or the like at the bottom of the causes. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  return codeOf(fault.cause) || ('code' in fault ? String(fault.code) : '');
}

/**
 * What may be logged of something that was said to the console. A database error is named by kind and code and where it
 * happened; what somebody typed, an address above all, is never part of it.
 */
export function withoutValues(said: unknown): unknown {
  if (typeof said === 'string') return said.replace(statement, 'Failed query');
  if (!holdsValues(said)) return said;
  const fault = said as Error;
  const places = (fault.stack ?? '')
    .replace(fault.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return [`${fault.name} ${codeOf(fault)}`.trim(), ...places].join('\n');
}

/** Next prints whole errors: from here on this process prints them without the values of statements. */
export function printWithoutValues(target: Pick<Console, 'error' | 'warn' | 'log'> = console): void {
  for (const level of ['error', 'warn', 'log'] as const) {
    const print = target[level].bind(target);
    target[level] = (...said: unknown[]) => print(...said.map(withoutValues));
  }
}
