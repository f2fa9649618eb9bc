/** The redirects that a change may touch, as they stand and as it leaves them. */
export class Known {
  private readonly leads = new Map<string, string>();
  private readonly led = new Map<string, Set<string>>();
  /** What is new or leads elsewhere now. */
  readonly changed = new Map<string, string>();

  constructor(rows: readonly { from: string; to: string }[]) {
    for (const { from, to } of rows) this.set(from, to);
  }

  get(from: string): string | undefined {
    return this.leads.get(from);
  }

  /**
   * Lets `from` lead to where `to` leads in the end, and so whatever led to `from`. Refuses a circle with the key of its
   * sentence.
   */
  add(from: string, to: string): { to: string } | { problem: string } {
    const end = this.endOf(to);
    if (end === from) return { problem: 'redirect-circle' };
    for (const earlier of [...(this.led.get(from) ?? [])]) this.change(earlier, end);
    this.change(from, end);
    return { to: end };
  }

  /** Every redirect leads in one step already, so a few are enough for what an import brought. */
  private endOf(to: string): string {
    let end = to;
    for (let steps = 0; steps < 10; steps += 1) end = this.leads.get(end) ?? end;
    return end;
  }

  private change(from: string, to: string): void {
    this.set(from, to);
    this.changed.set(from, to);
  }

  private set(from: string, to: string): void {
    this.led.get(this.leads.get(from) ?? '')?.delete(from);
    this.leads.set(from, to);
    this.led.set(to, (this.led.get(to) ?? new Set()).add(from));
  }
}
